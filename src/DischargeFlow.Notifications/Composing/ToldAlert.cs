using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Wording;

namespace DischargeFlow.Notifications.Composing;

/// <summary>One alert in words.</summary>
internal sealed record ToldAlert(BundledAlert Alert, string Subject, string Body)
{
    /// <summary>
    /// Puts an alert into the words of its rulebook. What a text forgets and a recipient needs (the case, that nobody can be reached
    /// in time, the link, that it is late, what it replaces) is added below it.
    /// </summary>
    public static ToldAlert Of(BundledAlert alert, Bundle bundle, Wordings wordings, string link)
    {
        var text = wordings.For(alert.Rulebook, alert.Version, alert.Kind, bundle.Language);
        var places = new AlertPlaces(alert, bundle.Zone, bundle.Language, link);
        var body = text.Body(places);
        if (!text.Names("case")) body = $"{alert.Case.Value}\n{body}";
        body = Below(body, places.Reach());
        body = Below(body, places.PastTable());
        if (!text.Names("link")) body = Below(body, link);
        if (!text.Names("late")) body = Below(body, places.Value("late"));
        if (!text.Names("replaces")) body = Below(body, text.Names("told-due") || text.Names("told-prepared-for") ? places.WhatWasNotSent() : places.Value("replaces"));
        return new(alert, OneLine.Of(text.Subject(places)), body);
    }

    /// <summary>
    /// All of a bundle, the most pressing first. A party that holds two roles is told the same in the same words twice: it reads them once.
    /// </summary>
    public static List<ToldAlert> All(Bundle bundle, Func<BundledAlert, ToldAlert> inWords)
    {
        var told = Urgency.MostPressingFirst(bundle.Alerts).Select(inWords).ToList();
        var maybeTwice = told.DistinctBy(t => (t.Subject, t.Alert.Kind, t.Alert.Case)).Count() < told.Count;
        return maybeTwice ? [.. told.DistinctBy(t => (t.Subject, Words(t), t.Alert.Kind, t.Alert.Case))] : told;
    }

    // The links differ by the moment and the duty, and open the same case.
    private static string Words(ToldAlert told) => told.Body.Replace(told.Alert.Link.AbsoluteUri, "", StringComparison.Ordinal);

    /// <summary>Several alerts under each other, numbered, each under its own subject; one alone stands for itself.</summary>
    public static string Listed(IReadOnlyList<ToldAlert> told) => told.Count == 1
        ? told[0].Body
        : string.Join("\n\n", told.Select((t, i) => $"■ {i + 1}/{told.Count} {t.Subject}\n\n{t.Body}"));

    private static string Below(string body, string line) => line.Length == 0 ? body : $"{body}\n\n{line}";
}
