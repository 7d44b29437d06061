using DischargeFlow.Casework.Workflows;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Casework.Drafts;

/// <summary>The text with which a rulebook begins that nobody has written yet: small, sound, and to be changed everywhere.</summary>
internal static class NewRulebook
{
    public static string TextOf(string name, LocalDate from) => $$"""
        rulebook: {{name}}
        title: { ja: {{name}} の入退院連絡, en: Admission and discharge contact of {{name}} }
        source: {{name}}
        case: hospital-stay
        zone: Asia/Tokyo
        days-of: owner
        closed-days: [japan, year-end]
        effective: { from: {{LocalDatePattern.Iso.Format(from)}}, by: admission }
        last-resort: liaison-center
        duties:
          - duty: discharge-contact
            label: { ja: 退院の連絡, en: Discharge contact }
            owner: hospital
            to: care-manager
            severity: must
            basis: default
            starts: planned-discharge set
            due: 5 business days before planned-discharge
            if-too-late: keep
            done-by:
              - contacted: { by: owner, to: recipient, about: discharge }
            tell:
              - notice at start: owner
        channels: [mail, fax-sheet, phone-task]

        """.ReplaceLineEndings("\n");

    /// <summary>Whether a rulebook can have a name: what names its folder and stands in every key of its alerts.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 64 && name[0] is >= 'a' and <= 'z'
        && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && name is not ("vocabulary" or "calendars" or "schema");
}
