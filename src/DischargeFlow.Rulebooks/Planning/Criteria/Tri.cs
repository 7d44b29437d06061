namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>Kleene's three values, in the order in which "and" is the lesser and "or" the greater. Unknown is never no.</summary>
internal enum Tri : sbyte { No = 0, Unknown = 1, Yes = 2 }

internal static class TriLogic
{
    public static Tri And(this Tri left, Tri right) => (Tri)Math.Min((sbyte)left, (sbyte)right);

    public static Tri Or(this Tri left, Tri right) => (Tri)Math.Max((sbyte)left, (sbyte)right);

    public static Tri Not(this Tri value) => (Tri)(2 - (int)value);

    public static Tri ToTri(this bool value) => value ? Tri.Yes : Tri.No;
}
