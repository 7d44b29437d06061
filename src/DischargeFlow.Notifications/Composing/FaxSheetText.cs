using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Wording;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Composing;

/// <summary>
/// A sheet for a person to send by fax, with a part to send back. A fax can lie in the open and reach a wrong number: it carries case
/// numbers only, and no link that would open a case.
/// </summary>
internal static class FaxSheetText
{
    public static ComposedMessage Of(Bundle bundle, Wordings wordings)
    {
        var told = ToldAlert.All(bundle, a => ToldAlert.Of(a, bundle, wordings, WayIn(a, bundle.Language)));
        return new(SubjectLine.Of(bundle, told), Wordings.Frame("fax", bundle.Language).Body(new FramePlaces(bundle, told.Count, ToldAlert.Listed(told))));
    }

    private static string WayIn(BundledAlert alert, Tongue language) => language == Tongue.Ja
        ? $"入退院連絡システム DischargeFlow にサインインし、ケース番号 {alert.Case.Value} で検索"
        : $"sign in to DischargeFlow and look for case {alert.Case.Value}";
}
