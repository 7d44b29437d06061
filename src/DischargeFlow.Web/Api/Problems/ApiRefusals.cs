using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Api.Problems;

/// <summary>What the HTTP API refuses before anything is recorded, with a stable code and a status.</summary>
internal static class ApiRefusals
{
    public static ApiProblemException KeyMissing() => new(StatusCodes.Status400BadRequest, "idempotency-key-missing", new(
        "Idempotency-Key ヘッダーがありません。何も記録していません。書き込みごとに新しいキー(UUID など、200文字まで)を付け、再送のときは同じキーを使ってください。",
        "The Idempotency-Key header is missing. Nothing was recorded. Give each write a new key (a UUID, say; at most 200 characters), and repeat a request with the same key."));

    public static ApiProblemException KeyUnreadable() => new(StatusCodes.Status400BadRequest, "idempotency-key-unreadable", new(
        "Idempotency-Key ヘッダーは、空白を含まない半角文字200文字までです。何も記録していません。",
        "The Idempotency-Key header takes at most 200 visible ASCII characters. Nothing was recorded."));

    public static ApiProblemException VersionUnreadable() => new(StatusCodes.Status400BadRequest, "version-unreadable", new(
        "If-Match ヘッダーはケースの版を引用符で囲んだもの(例 \"7\")です。何も記録していません。",
        "The If-Match header takes the case's version in quotation marks, such as \"7\". Nothing was recorded."));

    public static ApiProblemException TwoVersions() => new(StatusCodes.Status400BadRequest, "versions-differ", new(
        "If-Match ヘッダーと本文の version が違います。何も記録していません。どちらか一つにしてください。",
        "The If-Match header and the version in the body differ. Nothing was recorded. Send one of them."));

    public static ApiProblemException NotJson(string? where) => new(StatusCodes.Status400BadRequest, "json-unreadable", new(
        $"本文を JSON として読めません{(where is null ? "" : $"({where})")}。何も記録していません。項目名、値の型、括弧を確かめてください。",
        $"The body cannot be read as JSON{(where is null ? "" : $" ({where})")}. Nothing was recorded. Check names, types and brackets."));

    public static ApiProblemException NotJsonType() => new(StatusCodes.Status415UnsupportedMediaType, "media-type-unsupported", new(
        "本文は Content-Type: application/json で送ってください。何も記録していません。",
        "Send the body as Content-Type: application/json. Nothing was recorded."));

    public static ApiProblemException TooLarge() => new(StatusCodes.Status413PayloadTooLarge, "body-too-large", new(
        $"本文が大きすぎます({ApiLimits.BodyBytes / 1024} KB まで)。何も記録していません。分けて送ってください。",
        $"The body is too large (at most {ApiLimits.BodyBytes / 1024} KB). Nothing was recorded. Send it in parts."));

    public static RefusedException NoSuchParty(string id) => new(new("party-unknown", RefusalKind.NotFound, new(
        $"機関・担当者「{Short(id)}」は連絡先にありません。", $"The directory holds no party “{Short(id)}”.")));

    public static RefusedException NoSuchDelivery() => new(new("delivery-unknown", RefusalKind.NotFound, new(
        "この番号の通知はありません。", "No delivery has this id.")));

    public static RefusedException NoSuchDuty(string duty) => new(new("duty-unknown", RefusalKind.NotFound, new(
        $"務め「{Short(duty)}」はこのケースの計画にありません。", $"The plans of this case hold no duty “{Short(duty)}”.")));

    public static RefusedException NotAMoment(string field, string value) => new(new("moment-unreadable", RefusalKind.Invalid, new(
        $"{field} の「{Short(value)}」は日時として読めません。2026-11-27T10:00:00+09:00 の形で指定してください。",
        $"“{Short(value)}” in {field} cannot be read as a moment. Write 2026-11-27T10:00:00+09:00.")));

    public static RefusedException NoSuchChoice(string field, string value, IEnumerable<string> choices) => PartyRefusals.NoSuchChoice(field, value, choices);

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
