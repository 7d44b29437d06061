using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Wording;

namespace DischargeFlow.Notifications.Composing;

/// <summary>What a person reads who makes the call: whom to ask for, what to say, what not to say, what to do afterwards.</summary>
internal static class PhoneTaskText
{
    public static ComposedMessage Of(Bundle bundle)
    {
        var text = Wordings.Call(bundle.Language);
        var told = ToldAlert.All(bundle, a =>
        {
            var places = new AlertPlaces(a, bundle.Zone, bundle.Language, "");
            return new ToldAlert(a, text.Subject(places), text.Body(places));
        });
        var alerts = string.Join("\n\n", told.Select(t => t.Body));
        return new(SubjectLine.Of(bundle, told), Wordings.Frame("phone", bundle.Language).Body(new FramePlaces(bundle, told.Count, alerts)));
    }
}
