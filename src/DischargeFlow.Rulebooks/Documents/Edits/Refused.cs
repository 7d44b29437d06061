using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>An edit that cannot be made, with the sentence for who wanted it. It never leaves this folder.</summary>
internal sealed class Refused(Bilingual sentence) : Exception(sentence.En)
{
    public Bilingual Sentence => sentence;

    public static Refused NoYaml() => new(new(
        "この文はまだ YAML として読めないため、フォームからは変えられません。テキスト表示で、示された行を直してください。",
        "This text cannot be read as YAML yet, so the form cannot change it. Mend the line that is named in the text view."));

    public static Refused NoPart(PartPath path) => new(new(
        $"「{path}」という部分はありません。ほかの人が先に変えたのかもしれません。開き直してください。",
        $"There is no part '{path}'. Somebody else may have changed it; open the page again."));

    public static Refused Reference(string mark) => new(new(
        $"この部分は YAML の参照やタグ(「{mark}」)を使っています。同じ内容を書き下してから変えてください。",
        $"This part uses a YAML reference or tag ('{mark}'). Write out what it stands for, then change it."));

    public static Refused Unusual() => new(new(
        "この部分の書き方では、ほかを動かさずにフォームから変えることができません。テキスト表示で変えてください。",
        "The way this part is written, the form cannot change it without touching the rest. Change it in the text view."));

    public static Refused SeveralLines() => new(new(
        "数行にわたる文(「|」や「>」)はフォームから変えられません。テキスト表示で変えてください。",
        "Words over several lines (written with | or >) cannot be changed in the form. Change them in the text view."));

    public static Refused LastOne() => new(new(
        "最後の一つは取り除けません。要らないときは、この一覧全体を取り除いてください。",
        "The last one cannot be removed. If none is wanted, remove the whole list."));

    public static Refused NotThere(PartPath path, string wanted) => new(new(
        $"「{path}」には{(wanted == "list" ? "並び" : "項目の集まり")}がないため、加えられません。",
        $"'{path}' is no {(wanted == "list" ? "list" : "block of keys")}, so nothing can be added to it."));

    public static Refused Twice(string key) => new(new($"「{key}」はもうあります。", $"There is a '{key}' already."));

    public static Refused BadName(string name) => new(new(
        $"「{name}」は名前にできません。小文字の英字で始め、小文字・数字・ハイフンで64文字までにしてください。",
        $"'{name}' cannot be a name. Begin with a small letter; use small letters, digits and hyphens, 64 at most."));

    public static Refused NotRenamed(string from, string to, Bilingual why) => new(new(
        $"「{from}」を「{to}」に変えると読めなくなるため、変えませんでした。{why.Ja}",
        $"Calling '{from}' '{to}' would make the rulebook unreadable, so nothing was changed. {why.En}"));
}
