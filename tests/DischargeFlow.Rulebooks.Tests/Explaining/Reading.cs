using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Properties;
using DischargeFlow.Rulebooks.Tests.Shipped;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Explaining;

/// <summary>Explanations as a person reads them, with the labels of the shipped vocabulary and of a rulebook that names its duty and moments.</summary>
internal static class Reading
{
    /// <summary>The reasons of a duty: why, or why not.</summary>
    public static string[] Because(this Situation on, string duty, Tongue language)
    {
        var labelled = on.Labelled();
        var planned = labelled.Plan(explain: true).Duties.Single(d => d.Rule.Name == duty);
        var words = new BecauseText(labelled.Rulebook, ShippedWorkflows.HospitalStay, labelled.Entries);
        return [.. planned.Because.Concat(planned.WhyNot).Select(b => words.In(b, language))];
    }

    /// <summary>Why a named moment is when it is.</summary>
    public static string[] WhenIs(this Situation on, string moment, Tongue language)
    {
        var labelled = on.Labelled();
        var words = new BecauseText(labelled.Rulebook, ShippedWorkflows.HospitalStay, labelled.Entries);
        return [.. labelled.Plan(explain: true).Moments.Single(m => m.Name == moment).Because.Select(b => words.In(b, language))];
    }

    /// <summary>Why the messages of a kind go out when they do.</summary>
    public static string[] WhenTold(this Situation on, string duty, AlertKind kind, Tongue language)
    {
        var labelled = on.Labelled();
        var planned = labelled.Plan(explain: true).Duties.Single(d => d.Rule.Name == duty);
        var words = new BecauseText(labelled.Rulebook, ShippedWorkflows.HospitalStay);
        return [.. planned.Alerts.Where(a => a.Kind == kind).SelectMany(a => a.Because).Select(b => words.In(b, language))];
    }

    /// <summary>What is nearest to change how a duty stands, an hour after the last entry.</summary>
    public static string[] Nearest(this Situation on, string duty, Tongue language)
    {
        var labelled = on.Labelled();
        var planner = Planner.For(labelled.Rulebook, HospitalStay.Vocabulary, labelled.Tables);
        var planned = planner.Plan(labelled.History, labelled.Directory).Duties.Single(d => d.Rule.Name == duty);
        var nearest = Rulebooks.Explaining.Nearest.Of(planner, labelled.History, labelled.Directory, planned, labelled.LastRecorded() + Duration.FromHours(1));
        return [.. new NearestText(labelled.Rulebook, ShippedWorkflows.HospitalStay).In(nearest, language)];
    }

    private static Situation Labelled(this Situation on) => on with
    {
        Rulebook = on.Rulebook with
        {
            Duties = [.. on.Rulebook.Duties.Select(d => d with { Label = Label(d.Name) })],
            Moments = [.. on.Rulebook.Moments.Select(m => m with { Label = Label(m.Name) })],
        },
    };

    private static Bilingual Label(string name) => name switch
    {
        "discharge-contact" => new("退院の連絡", "Discharge contact"),
        "discharge-day" => new("退院日", "Day of discharge"),
        "fee-1-day" => new("加算Iの最終日", "Last day of fee I"),
        "fee-2-day" => new("加算IIの最終日", "Last day of fee II"),
        _ => new(name, name),
    };
}
