using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Forms;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Documents.Sentences;

/// <summary>The names that can be picked in a draft: those of its vocabulary, and its own, with the labels that the text gives them.</summary>
internal sealed class SentenceNames(RulebookForm form, Vocabulary vocabulary)
{
    private static readonly Bilingual Events = new("できごと", "Events");
    private static readonly Bilingual Dates = new("日付の項目", "Dates");
    private static readonly Bilingual Own = new("このルールブックの日時", "Moments of this rulebook");
    private static readonly Bilingual OfDuties = new("ほかの務め", "Other duties");
    private static readonly Bilingual ThisDuty = new("この務め", "This duty");
    private static readonly Bilingual Settings = new("日付が決まった時", "When a date was set");
    private static readonly Bilingual Facts = new("項目", "Facts");
    private static readonly Bilingual Criteria = new("このルールブックの基準", "Criteria of this rulebook");

    public Vocabulary Vocabulary => vocabulary;

    public ImmutableArray<string> Units { get; } = [.. form.Units.Select(u => u.Key)];

    /// <summary>Whether words name one of several events that is too rare to be offered: <c>third contacted</c>, <c>second-last ward-moved</c>.</summary>
    public bool IsRareEvent(string words) => words.Split(' ') is [_, var name] && vocabulary.Events.GetValueOrDefault(name)?.Occurs == Occurs.Many;

    public ImmutableArray<SentenceChoice> Roles(bool inDuty) =>
    [
        .. inDuty ? [new("owner", new("担う側", "the owner")), new("recipient", new("相手", "the recipient"))] : Array.Empty<SentenceChoice>(),
        .. vocabulary.Roles.Values.OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => new SentenceChoice(r.Name, r.Label)),
        .. form.Parties.Select(p => new SentenceChoice(p.Key, form.RoleLabel(p.Key, vocabulary))),
    ];

    public ImmutableArray<SentenceChoice> Duties => [.. form.Duties.Where(d => d["duty"] is not null).Select(d => new SentenceChoice(d["duty"]!.Text.Trim(), Label(d, d["duty"]!.Text.Trim())))];

    public ImmutableArray<SentenceChoice> CriteriaAndFacts =>
    [
        .. form.Criteria.Select(c => new SentenceChoice(c.Key, Label(c, c.Key), Criteria)),
        .. vocabulary.Facts.Values.Where(f => f.Kind == FactKind.YesNo).OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => new SentenceChoice(f.Name, f.Label, Facts)),
    ];

    public ImmutableArray<SentenceChoice> HappenedEvents => [.. vocabulary.Events.Values.OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => new SentenceChoice(e.Name, e.Label))];

    /// <summary>The events that can happen many times.</summary>
    public ImmutableArray<SentenceChoice> EventsOfMany =>
        [.. vocabulary.Events.Values.Where(e => e.Occurs == Occurs.Many).OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => new SentenceChoice(e.Name, e.Label))];

    /// <summary>Everything that a moment can be counted from where it stands.</summary>
    public ImmutableArray<SentenceChoice> Anchors(SentenceSpot spot)
    {
        var choices = ImmutableArray.CreateBuilder<SentenceChoice>();
        if (spot.Start) choices.Add(new("start", new("始まり", "the start"), ThisDuty));
        if (spot.Due) choices.Add(new("due", new("期限", "the due moment"), ThisDuty));
        if (spot.Known) choices.Add(new("known", new("わかった日時", "the moment when it was known"), ThisDuty));
        foreach (var moment in form.Moments) choices.Add(new(moment.Key, Label(moment, moment.Key), Own));
        foreach (var fact in vocabulary.Facts.Values.Where(f => f.Kind == FactKind.Date).OrderBy(f => f.Name, StringComparer.Ordinal)) choices.Add(new(fact.Name, fact.Label, Dates));
        foreach (var happens in vocabulary.Events.Values.OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (happens.Occurs == Occurs.Once)
            {
                choices.Add(new(happens.Name, happens.Label, Events));
                continue;
            }

            choices.Add(new($"first {happens.Name}", new($"最初の{happens.Label.Ja}", $"the first {happens.Label.En}"), Events));
            choices.Add(new($"last {happens.Name}", new($"最後の{happens.Label.Ja}", $"the last {happens.Label.En}"), Events));
            if (spot.Each) choices.Add(new($"each {happens.Name}", new($"各{happens.Label.Ja}", $"each {happens.Label.En}"), Events));
        }

        foreach (var moment in form.Moments) choices.Add(new($"{moment.Key} set", Around(Label(moment, moment.Key), "{0}の決定", "{0} set"), Settings));
        foreach (var fact in vocabulary.Facts.Values.Where(f => f.Kind == FactKind.Date).OrderBy(f => f.Name, StringComparer.Ordinal))
            choices.Add(new($"{fact.Name} set", Around(fact.Label, "{0}の決定", "{0} set"), Settings));
        foreach (var duty in Duties)
        {
            choices.Add(new($"{duty.Words} started", Around(duty.Label, "「{0}」の始まり", "“{0}” started"), OfDuties));
            choices.Add(new($"{duty.Words} met", Around(duty.Label, "「{0}」が済んだ時", "“{0}” met"), OfDuties));
            choices.Add(new($"{duty.Words} missed", Around(duty.Label, "「{0}」が期限に間に合わなかった日", "“{0}” missed"), OfDuties));
            choices.Add(new($"{duty.Words} ended", Around(duty.Label, "「{0}」の終わり", "“{0}” ended"), OfDuties));
        }

        return choices.ToImmutable();
    }

    private static Bilingual Label(FormPart part, string name) =>
        part["label"] is { } label && label["ja"] is { } ja && label["en"] is { } en ? new(ja.Text, en.Text) : new(name, name);

    private static Bilingual Around(Bilingual name, string ja, string en) => new(ja.Replace("{0}", name.Ja, StringComparison.Ordinal), en.Replace("{0}", name.En, StringComparison.Ordinal));
}
