using System.Globalization;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Imports;

/// <summary>The sentences in which an import, or a file of it, is refused.</summary>
internal static class ImportRefusals
{
    public static RefusedException NoSuchPath(string path) => new(new("DR0801", RefusalKind.NotFound, new(
        $"「{path}」というファイルもフォルダーもありません。何も取り込んでいません。場所を確かめてください。",
        $"There is no file or folder '{path}'. Nothing was imported. Check the path.")));

    public static RefusedException NoQuarantine(string folder) => new(new("DR0802", RefusalKind.Invalid, new(
        $"取り込めなかったものを置くフォルダー「{folder}」に書き込めません。何も取り込んでいません。書き込める場所にしてください。",
        $"The quarantine folder '{folder}' cannot be written to. Nothing was imported. Make it writable, or name another.")));

    public static RefusedException CannotBeListed(string path) => new(new("DR0803", RefusalKind.Invalid, new(
        $"「{path}」の中に、開けないフォルダーがあります。何も取り込んでいません。読み取りの権限を確かめてください。",
        $"A folder in '{path}' cannot be opened. Nothing was imported. Check the permission to read it.")));

    public static RefusedException QuarantineFull(string folder) => new(new("DR0804", RefusalKind.Invalid, new(
        $"取り込めなかったものを「{folder}」に書けなくなったので、途中で止めました。それまでに取り込んだものは記録されています。空き容量を確かめ、もう一度取り込んでください(同じものは二度記録されません)。",
        $"The quarantine folder '{folder}' can no longer be written to, so the import stopped. What was taken before is recorded. Make room and import again: nothing is recorded twice.")));

    public static Bilingual FileTooLarge(long limit) => new(
        $"ファイルが大きすぎます(上限{Megabytes(limit)}MB)。読まずに、そのまま残しました。分けて取り込んでください。",
        $"The file is larger than {Megabytes(limit)} MB. It was not read and was left where it is. Divide it and import the parts.");

    public static Bilingual TooManyMessages(int limit) => new(
        $"一つのファイルにメッセージが{limit}件より多くあります。取り込まずに、そのまま残しました。分けて取り込んでください。",
        $"The file holds more than {limit} messages. None was taken, and it was left where it is. Divide it and import the parts.");

    public static Bilingual NoMessage { get; } = new(
        "HL7 v2のメッセージ(MSHで始まる行)がありません。取り込みません。", "There is no HL7 v2 message in it (no line begins with MSH). Nothing was recorded.");

    public static Bilingual CannotBeRead(string why) => new(
        $"ファイルを読めません({why})。そのまま残しました。読み取りの権限を確かめ、もう一度取り込んでください。",
        $"The file cannot be read ({why}). It was left where it is. Check the permission to read it, then import again.");

    private static string Megabytes(long bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);
}
