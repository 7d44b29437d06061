using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Casework.Directory;

/// <summary>The kinds of party that the directory has words for. A region may use others.</summary>
public static class PartyKinds
{
    /// <summary>A kind of party; the kind itself when it is none of those known.</summary>
    public static Bilingual NameOf(string kind) => kind switch
    {
        "hospital" => new("病院", "Hospital"),
        "ward" => new("病棟", "Ward"),
        "care-office" => new("居宅介護支援事業所", "Care office"),
        "support-center" => new("地域包括支援センター", "Support center"),
        "municipality" => new("市町村", "Municipality"),
        "liaison-center" => new("連携支援センター", "Liaison center"),
        "clinic" => new("診療所", "Clinic"),
        "visiting-nurses" => new("訪問看護", "Visiting nurses"),
        "pharmacy" => new("薬局", "Pharmacy"),
        "equipment-provider" => new("福祉用具", "Care equipment"),
        _ => new(kind, kind),
    };

    /// <summary>The kinds that can be chosen.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["hospital", "ward", "care-office", "support-center", "municipality", "liaison-center", "clinic", "visiting-nurses", "pharmacy", "equipment-provider"];
}
