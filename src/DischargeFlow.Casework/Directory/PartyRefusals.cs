using DischargeFlow.Casework.Refusals;

namespace DischargeFlow.Casework.Directory;

/// <summary>Why what was said of a party cannot be saved.</summary>
public static class PartyRefusals
{
    public static RefusedException IdUnusable() => Refused("party-id-unusable",
        "識別名は半角の英数字・ハイフン・ピリオド・下線で、100文字までです。登録していません。",
        "The id takes letters, digits, dashes, dots and underscores, at most 100. Nothing was saved.");

    public static RefusedException IdTaken(string id) => new(new("party-id-taken", RefusalKind.Conflict, new(
        $"識別名「{Short(id)}」はすでに使われています。登録していません。別の識別名にするか、その連絡先を開いて直してください。",
        $"The id “{Short(id)}” is taken. Nothing was saved. Choose another id, or open that party and change it.")));

    public static RefusedException IdsDiffer() => Refused("party-ids-differ",
        "アドレスの識別名と本文の id が違います。登録していません。",
        "The id in the address and the id in the body differ. Nothing was saved.");

    public static RefusedException Missing(string field, string fieldJa) => Refused("party-incomplete",
        $"「{fieldJa}」が空です。登録していません。入力してもう一度送ってください。",
        $"“{field}” is empty. Nothing was saved. Fill it in and send again.");

    public static RefusedException TooLong(int most) => Refused("text-too-long",
        $"長すぎる項目があります({most}文字まで)。登録していません。短くしてください。",
        $"A text is too long (at most {most} characters). Nothing was saved. Shorten it.");

    public static RefusedException TooMany(int most) => Refused("too-many",
        $"一覧が長すぎます({most}件まで)。登録していません。",
        $"A list is too long (at most {most}). Nothing was saved.");

    public static RefusedException NotAWeekday(string day) => Refused("weekday-unknown",
        $"曜日「{Short(day)}」は読めません。mon、tue、wed、thu、fri、sat、sun のいずれかです。",
        $"“{Short(day)}” is no weekday. Use mon, tue, wed, thu, fri, sat, sun.");

    public static RefusedException NotARange(string range) => Refused("hours-unreadable",
        $"時間帯「{Short(range)}」は読めません。登録していません。09:00-17:00 の形で、始まりを終わりより前にしてください。",
        $"“{Short(range)}” is no range of hours. Nothing was saved. Write 09:00-17:00, the beginning before the end.");

    public static RefusedException NotPointHours(string hours) => Refused("point-hours-unreadable",
        $"連絡先の時間「{Short(hours)}」は読めません。登録していません。「月-金 09:00-17:00」「月-金 09:00-17:00 / 土 09:00-12:00 / 休日も」「24時間」のように書いてください。",
        $"“{Short(hours)}” is no week of hours of a contact point. Nothing was saved. Write “mon-fri 09:00-17:00”, “mon-fri 09:00-17:00 / sat 09:00-12:00 / also on closed days” or “24h”.");

    public static RefusedException RangesOverlap(string range) => Refused("hours-overlap",
        $"時間帯「{Short(range)}」が同じ日の別の時間帯と重なっています。登録していません。",
        $"“{Short(range)}” overlaps another range of that day. Nothing was saved.");

    public static RefusedException NotADate(string date) => Refused("date-unreadable",
        $"日付「{Short(date)}」は読めません。登録していません。2026-04-01 の形で入力してください。",
        $"“{Short(date)}” is no date. Nothing was saved. Write 2026-04-01.");

    public static RefusedException NotAMailAddress(string address) => Refused("mail-address-unreadable",
        $"「{Short(address)}」はメールアドレスの形ではありません。登録していません。name@example.jp の形で、一つだけ入力してください。",
        $"“{Short(address)}” is not a mail address. Nothing was saved. Write one address, such as name@example.jp.");

    public static RefusedException NotANumber(string number) => Refused("phone-number-unreadable",
        $"「{Short(number)}」は電話・FAX番号として読めません。登録していません。数字とハイフンで入力してください。",
        $"“{Short(number)}” is not a telephone or FAX number. Nothing was saved. Use digits and dashes.");

    public static RefusedException UnknownRulebook(string rulebook) => Refused("rulebook-unknown",
        $"ルールブック「{Short(rulebook)}」は読み込まれていません。登録していません。",
        $"No rulebook “{Short(rulebook)}” is loaded. Nothing was saved.");

    public static RefusedException NoSuchChoice(string field, string value, IEnumerable<string> choices) => Refused("choice-unknown",
        $"{field} に「{Short(value)}」は指定できません。{string.Join("、", choices)} のいずれかです。",
        $"“{Short(value)}” is not one of the values of {field}: {string.Join(", ", choices)}.");

    private static RefusedException Refused(string code, string ja, string en) => new(new(code, RefusalKind.Invalid, new(ja, en)));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
