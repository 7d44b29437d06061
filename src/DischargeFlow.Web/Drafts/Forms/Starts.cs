using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Sentences;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Web.Drafts.Forms;

/// <summary>What a new part begins as, and what can be chosen for it: words that can be read, for a person to change.</summary>
internal static class Starts
{
    private static readonly Bilingual Boxes = new("まとまり", "Boxes");
    private static readonly Bilingual OtherWays = new("そのほかの形", "Other ways");
    private static readonly Bilingual Facts = new("項目", "Facts");
    private static readonly Bilingual OwnCriteria = new("このルールブックの基準", "Criteria of this rulebook");

    /// <summary>The operators that hold a list of criteria.</summary>
    public static ImmutableArray<string> Lists { get; } = ["all", "any", "none"];

    /// <summary>Roles that can be chosen.</summary>
    public static IEnumerable<SentenceChoice> Roles(FormView view, bool ofDuty)
    {
        if (ofDuty)
        {
            yield return new("owner", FormTexts.Owner);
            yield return new("recipient", FormTexts.Recipient);
        }

        foreach (var party in view.Form.Parties) yield return new(party.Key, view.RoleLabel(party.Key));
        foreach (var role in Words(view).Roles.Values.OrderBy(r => r.Place.Line).ThenBy(r => r.Name, StringComparer.Ordinal)) yield return new(role.Name, role.Label);
    }

    /// <summary>Conditions that a line can begin as.</summary>
    public static IEnumerable<SentenceChoice> Lines(FormView view, bool withBoxes)
    {
        if (withBoxes)
        {
            foreach (var box in Lists.Append("not").Append("at least 2 of").Append("score at least 2 of")) yield return new($"box:{box}", KeyWords.Of(box), Boxes);
        }

        foreach (var criterion in view.Form.Criteria) yield return new(criterion.Key, LabelOf(view, criterion.Path, criterion.Key), OwnCriteria);
        foreach (var fact in Words(view).Facts.Values.Where(f => f.Kind == FactKind.YesNo).OrderBy(f => f.Place.Line)) yield return new(fact.Name, fact.Label, Facts);
        foreach (var fact in Words(view).Facts.Values.Where(f => f.Kind is FactKind.Choice or FactKind.Choices or FactKind.Number).OrderBy(f => f.Place.Line))
        {
            var words = fact.Kind == FactKind.Number ? $"{fact.Name} is at least 1" : $"{fact.Name} is {fact.Choices[0].Name}";
            yield return new(words, new($"{fact.Label.Ja}(値で決める)", $"{fact.Label.En}, by its value"), OtherWays);
        }

        var (once, date) = (Once(view), Date(view));
        yield return new($"{Words(view).Events.Values.OrderBy(e => e.Place.Line).First().Name} happened", new("できごとがあったか", "something happened"), OtherWays);
        yield return new($"{Words(view).Roles.Keys.Order(StringComparer.Ordinal).First()} is known", new("担当が決まっているか", "somebody holds a role"), OtherWays);
        yield return new($"{once} is before {date}", new("日時の前後をくらべる", "two moments compared"), OtherWays);
        yield return new($"{once} is on a closed day", new("休みの日・営業日か", "on a closed or an open day"), OtherWays);
        yield return new($"{once} is after 15:00", new("時刻の前か後か", "before or after a time of day"), OtherWays);
        yield return new($"nights from {once} to {date} are at least 1", new("日数・泊数", "so many nights or days"), OtherWays);
        if (Words(view).Facts.ContainsKey("birth-date")) yield return new($"age by birth-date on {once} is at least 65", new("年齢", "an age"), OtherWays);
        if (view.Form.Duties.FirstOrDefault() is { } duty) yield return new($"duty {duty.Path.Last} is met", new("ほかの務めの状態", "how another duty stands"), OtherWays);
        yield return new("a person decides", new("人が判断する", "a person decides"), OtherWays);
    }

    /// <summary>Moments that a list of moments can begin with.</summary>
    public static IEnumerable<SentenceChoice> Moments(FormView view, PartPath path) =>
        view.Grammar?.Moment(Once(view), view.SpotOf(path))?.Parts.FirstOrDefault(p => p.Kind == SentencePartKind.CountedFrom)?.Choices ?? [];

    /// <summary>Deeds that can fulfil a duty.</summary>
    public static IEnumerable<SentenceChoice> Deeds(FormView view)
    {
        var documents = Words(view).Documents.Values.Select(d => d.SentEvent).ToHashSet();
        foreach (var happens in Words(view).Events.Values.Where(e => !documents.Contains(e.Name)).OrderBy(e => e.Place.Line)) yield return new($"event:{happens.Name}", happens.Label);
        foreach (var document in Words(view).Documents.Values.OrderBy(d => d.Place.Line))
            yield return new($"document:{document.Name}", new(string.Format(null, FormTexts.DocumentSent.Ja, document.Label.Ja), string.Format(null, FormTexts.DocumentSent.En, document.Label.En)));
        yield return new("acknowledged", FormTexts.Acknowledged);
        yield return new("all", FormTexts.AllOf);
    }

    /// <summary>The content of a line or box that was chosen.</summary>
    public static Content LineOf(FormView view, string chosen, Content? inner = null)
    {
        if (!chosen.StartsWith("box:", StringComparison.Ordinal)) return Content.Of(chosen);
        var (op, line) = (chosen[4..], inner ?? Content.Of(FirstFact(view)));
        if (op.StartsWith("score ", StringComparison.Ordinal)) return Content.KeysOf((op, Content.KeysOf((line is Content.Words words ? words.Text : FirstFact(view), Content.Of("1")))));
        if (op == "not") return Content.KeysOf((op, line));
        return Content.KeysOf((op, op.StartsWith("at least", StringComparison.Ordinal) ? Content.ListOf(line, Content.Of(SecondFact(view))) : Content.ListOf(line)));
    }

    /// <summary>The content of a deed that was chosen.</summary>
    public static Content DeedOf(FormView view, string chosen, IReadOnlyList<(string Field, string Value)> fields)
    {
        var said = fields.Where(f => f.Value.Length > 0).Select(f => (f.Field, Content.Of(f.Value))).ToArray();
        return chosen.Split(':', 2) switch
        {
            ["event", var name] when said.Length == 0 => Content.Of(name),
            ["event", var name] => Content.KeysOf((name, Content.KeysOf(said))),
            ["document", var name] => Content.KeysOf(("document", Content.Of(name))),
            ["all"] => Content.KeysOf(("all of", Content.ListOf(FirstDeed(view)))),
            _ => Content.KeysOf(("acknowledged", Content.KeysOf(said.Length == 0 ? [("by", Content.Of("recipient"))] : said))),
        };
    }

    /// <summary>What a new thing with a name begins as.</summary>
    public static Content Named(FormView view, string section, string name, string ja, string en)
    {
        var label = Content.KeysOf(("ja", Content.Of(ja)), ("en", Content.Of(en)));
        return section switch
        {
            "criteria" => Content.KeysOf(("label", label), ("any", Content.ListOf(FirstFact(view)))),
            "moments" => Content.KeysOf(("label", label), ("is", Content.Of(Once(view)))),
            "parties" => Content.KeysOf(("first-of", Content.ListOf(Role(view, 1)))),
            "units" => Content.KeysOf(("skip", Content.Of("closed days")), ("up-to", Content.Of("7")), ("if-closed", Content.Of("later"))),
            _ => Content.KeysOf(
                ("duty", Content.Of(name)), ("label", label), ("owner", Content.Of(Role(view, 0))), ("to", Content.Of(Role(view, 1))), ("severity", Content.Of("should")),
                ("basis", Content.Of("default")), ("starts", Content.Of(Once(view))), ("due", Content.Of("3 business days after start")), ("if-too-late", Content.Of("keep")),
                ("done-by", Content.ListOf(FirstDeed(view))), ("tell", Content.ListOf(Content.KeysOf(("notice at start", Content.Of("owner")))))),
        };
    }

    /// <summary>What a key begins as that is added to the rulebook or to a duty.</summary>
    public static Content Key(FormView view, PartPath path) => path.Last switch
    {
        "if" or "scope" => Content.Of(view.Form.Criteria.FirstOrDefault()?.Key ?? FirstFact(view)),
        "due" => Content.Of("3 business days after start"),
        "if-too-late" => Content.Of("keep"),
        "from" => Content.Of("start"),
        "starts" => Content.Of(Once(view)),
        "ends" => Content.ListOf(Once(view)),
        "done-by" => Content.ListOf(FirstDeed(view)),
        "tell" => Content.ListOf(Content.KeysOf(("notice at start", Content.Of("owner")))),
        "quiet" => Content.KeysOf(("hours", Content.Of("20:00 to 07:00")), ("breaks-through", Content.Of("must"))),
        "channels" => Content.ListOf("mail", "fax-sheet", "phone-task"),
        "closed-days" => Content.ListOf([.. view.Words.Tables.Take(1).DefaultIfEmpty("japan")]),
        "sending-needs" => Words(view).Facts.TryGetValue("consent", out var consent) && consent.Choices is [_, var refused, ..]
            ? Content.KeysOf((consent.Name, Content.Of($"not {refused.Name}")), ("while-unknown", Content.Of("send"))) : Content.Of(FirstFact(view)),
        "age-changes" => Content.Of("the day before"),
        "tell-changes" => Content.Of("at once"),
        "label" => Content.KeysOf(("ja", Content.Of(path.Parent.Last)), ("en", Content.Of(path.Parent.Last))),
        "unknown-as" => Content.Of("no"),
        "while-unknown" => Content.Of("send"),
        "line" => Content.Of(FirstFact(view)),
        "is" or "otherwise" => Content.Of(path.Steps is ["parties", ..] ? Role(view, 0) : Once(view)),
        "choose" => Content.ListOf(Case(view, path)),
        "first-of" => Content.ListOf(Role(view, 1)),
        "earliest of" or "latest of" or "first known of" => Content.ListOf(Once(view), Date(view)),
        "not" or "ever" or "always" => Content.Of(FirstFact(view)),
        var op when op.StartsWith("score ", StringComparison.Ordinal) => Content.KeysOf((FirstFact(view), Content.Of("1"))),
        var op when op.StartsWith("at least ", StringComparison.Ordinal) => Content.ListOf(FirstFact(view), SecondFact(view)),
        var op when Lists.Contains(op) => Content.ListOf(FirstFact(view)),
        _ => Content.Of(""),
    };

    /// <summary>A line of a choice.</summary>
    public static Content Case(FormView view, PartPath path) => Content.KeysOf(
        ("if", Content.Of(view.Form.Criteria.FirstOrDefault()?.Key ?? FirstFact(view))), ("then", Content.Of(path.Steps is ["parties", ..] ? Role(view, 1) : Once(view))));

    private static Vocabulary Words(FormView view) => view.Vocabulary!;

    private static string Role(FormView view, int index)
    {
        string[] usual = ["hospital", "care-manager"];
        return Words(view).Roles.ContainsKey(usual[index]) ? usual[index] : Words(view).Roles.Values.OrderBy(r => r.Place.Line).ElementAt(Math.Min(index, Words(view).Roles.Count - 1)).Name;
    }

    private static string FirstFact(FormView view) => FactAt(view, 0);

    private static string SecondFact(FormView view) => FactAt(view, 1);

    private static string FactAt(FormView view, int index) =>
        Words(view).Facts.Values.Where(f => f.Kind == FactKind.YesNo).OrderBy(f => f.Place.Line).ElementAtOrDefault(index)?.Name ?? "";

    private static string Once(FormView view) =>
        Words(view).Events.ContainsKey("admission") ? "admission" : Words(view).Events.Values.Where(e => e.Occurs == Occurs.Once).OrderBy(e => e.Place.Line).FirstOrDefault()?.Name ?? "";

    private static string Date(FormView view) =>
        Words(view).Facts.ContainsKey("planned-discharge") ? "planned-discharge" : Words(view).Facts.Values.FirstOrDefault(f => f.Kind == FactKind.Date)?.Name ?? Once(view);

    private static Content FirstDeed(FormView view) => Words(view).Events.TryGetValue("contacted", out var contacted) && contacted.Carries.Any(c => c.Name == "by")
        ? Content.KeysOf((contacted.Name, Content.KeysOf(("by", Content.Of("owner")), ("to", Content.Of("recipient"))))) : Content.Of(Once(view));

    private static Bilingual LabelOf(FormView view, PartPath path, string name) =>
        view.Find(path.Then("label")) is { } label && label["ja"] is { } ja && label["en"] is { } en ? new(ja.Text, en.Text) : new(name, name);
}
