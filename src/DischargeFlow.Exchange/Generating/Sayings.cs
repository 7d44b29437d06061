using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Generating;

/// <summary>What is said of generated stays, made once: the country's year says it over and over.</summary>
internal static class Sayings
{
    public static readonly EntryContent Admission = new EntryContent.Happened("admission");
    public static readonly EntryContent Discharged = new EntryContent.Happened("discharged");
    public static readonly EntryContent Died = new EntryContent.Happened("died");
    public static readonly EntryContent Transferred = new EntryContent.Happened("transferred-out");
    public static readonly EntryContent Screened = new EntryContent.Happened("screened");
    public static readonly EntryContent Interviewed = new EntryContent.Happened("interviewed");
    public static readonly EntryContent Conference = new EntryContent.Happened("planning-conference");
    public static readonly EntryContent AdmissionNotice = new EntryContent.Happened("admission-notice-sent", By("hospital", "care-manager"));
    public static readonly EntryContent AdmissionInformation = new EntryContent.Happened("admission-information-sent", By("care-manager", "hospital"));
    public static readonly EntryContent ContactOfCareManager = Contact("care-manager", "discharge");
    public static readonly EntryContent ContactOfSupportCenter = Contact("support-center-of-residence", "discharge");
    public static readonly EntryContent ContactAboutEquipment = Contact("care-manager", "equipment");
    public static readonly EntryContent ConsentRefused = new EntryContent.Became("consent", new FactValue.Choice("refused"));
    public static readonly EntryContent Difficult = new EntryContent.Became("discharge-difficult", new FactValue.YesNo(true));
    public static readonly EntryContent NotDifficult = new EntryContent.Became("discharge-difficult", new FactValue.YesNo(false));
    public static readonly EntryContent NeedsBed = new EntryContent.Became("needs-rental-bed", new FactValue.YesNo(true));
    public static readonly EntryContent NeedsTaxi = new EntryContent.Became("needs-care-taxi", new FactValue.YesNo(true));
    public static readonly EntryContent NothingTicked = new EntryContent.Assessed("discharge-contact", []);

    /// <summary>The checklist with what makes a stay need coordination: one or two boxes.</summary>
    public static readonly EntryContent[] Ticked =
    [
        .. new string[][]
        {
            ["adl-declined"], ["needs-help-daily"], ["adl-declined", "needs-help-daily"], ["medical-procedure-after"], ["weak-family-care"],
            ["dementia-symptoms"], ["dementia-symptoms", "weak-family-care"], ["terminal-or-respiratory"], ["repeated-admissions"], ["home-changes-needed", "adl-declined"],
        }.Select(ticked => new EntryContent.Assessed("discharge-contact", [.. ticked])),
    ];

    public static EntryContent PlannedFor(LocalDate day) => new EntryContent.Became("planned-discharge", new FactValue.Date(day));

    private static EntryContent.Happened Contact(string to, string about) => new("contacted", By("hospital", to).Add("about", about).Add("channel", "phone"));

    private static ImmutableSortedDictionary<string, string> By(string by, string to) => ImmutableSortedDictionary<string, string>.Empty.Add("by", by).Add("to", to);
}
