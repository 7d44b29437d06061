using DischargeFlow.Casework.Deliveries;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Wording;

/// <summary>What stands for the names in what is written around the alerts.</summary>
internal sealed class FramePlaces(Bundle bundle, int matters, string alerts) : IPlaces
{
    public string Value(string name) => name switch
    {
        "recipient-name" => OneLine.Of(bundle.RecipientName),
        "recipient" => Salutation.Of(bundle.RecipientName, bundle.Language),
        "senders" => string.Join(bundle.Language == Tongue.Ja ? "、" : ", ", bundle.Alerts.Select(a => OneLine.Of(a.HospitalName)).Distinct()),
        "cases" => string.Join(bundle.Language == Tongue.Ja ? "、" : ", ", bundle.Alerts.Select(a => a.Case.Value).Distinct()),
        "several" when matters > 1 => bundle.Language == Tongue.Ja ? $"{matters}件をまとめてお送りします。" : $"{matters} matters in one message.",
        "alerts" => alerts,
        _ => "",
    };

    public bool? Holds(string name) => null;
}
