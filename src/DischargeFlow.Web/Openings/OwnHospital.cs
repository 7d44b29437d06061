using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Access;

namespace DischargeFlow.Web.Openings;

/// <summary>Nobody opens a case in another hospital than the own.</summary>
internal static class OwnHospital
{
    /// <summary>Throws <see cref="RefusedException"/> for a hospital that is not the viewer's.</summary>
    public static void Check(PartyId hospital, Viewer viewer, IStore store)
    {
        if (viewer.SeenBy is not { } own) return;
        var organization = store.Read(s => s.Directory.Find(hospital)?.Organization) ?? hospital;
        if (organization != own)
            throw new RefusedException(new("hospital-not-own", RefusalKind.Invalid, new(
                "ほかの病院の入院は開けません。開いていません。自分の病院を選んでください。", "A stay of another hospital cannot be opened here. Nothing was opened: choose your own hospital.")));
    }
}
