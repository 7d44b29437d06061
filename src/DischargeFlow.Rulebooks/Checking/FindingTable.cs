using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>
/// Every kind of finding. A code keeps its meaning for ever: a kind that goes leaves its code unused. 00 the text itself, 01 its shape,
/// 02 names, 03 phrases, 04 criteria, 05 duties and steps, 06 the whole rulebook, 07 case files and scenarios, 08 wording, 09 calendars and vocabularies.
/// </summary>
public static partial class FindingTable
{
    // Made by the first kind that is: the parts of the table stand in several files, whose order nobody promises.
    private static List<FindingKind>? _kinds;

    /// <summary>All kinds, by code.</summary>
    public static ImmutableArray<FindingKind> All => [.. _kinds!.OrderBy(k => k.Code, StringComparer.Ordinal)];

    private static FindingKind Error(string code, string ja, string en, string hintJa, string hintEn) => Kind(code, Gravity.Error, ja, en, hintJa, hintEn);

    private static FindingKind Warning(string code, string ja, string en, string hintJa, string hintEn) => Kind(code, Gravity.Warning, ja, en, hintJa, hintEn);

    private static FindingKind Information(string code, string ja, string en, string hintJa, string hintEn) => Kind(code, Gravity.Information, ja, en, hintJa, hintEn);

    private static FindingKind Kind(string code, Gravity gravity, string ja, string en, string hintJa, string hintEn)
    {
        var kind = new FindingKind(code, gravity, new(ja, en), new(hintJa, hintEn));
        (_kinds ??= []).Add(kind);
        return kind;
    }
}
