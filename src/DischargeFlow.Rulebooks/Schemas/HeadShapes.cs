using System.Text.Json.Nodes;
using static DischargeFlow.Rulebooks.Schemas.Shape;

namespace DischargeFlow.Rulebooks.Schemas;

/// <summary>What a rulebook says of itself, and what it gives names to.</summary>
internal static class HeadShapes
{
    public static JsonObject Rulebook() => Keys(
        ("rulebook", Word, true), ("version", Word, false), ("title", Ref("both"), true), ("source", Word, true), ("case", Word, true), ("vocabulary-version", Word, false),
        ("zone", Word, true), ("days-of", Ref("role"), true), ("closed-days", Ref("words"), false), ("effective", Ref("effective"), true),
        ("sending-needs", Ref("sending-needs"), false), ("last-resort", Ref("role"), true), ("scope", Ref("criterion"), false),
        ("age-changes", OneOf("the day before", "on the birthday"), false), ("tell-changes", Word, false),
        ("parties", RulebookSchema.NamedBlocks("party"), false), ("units", RulebookSchema.NamedBlocks("unit"), false),
        ("criteria", RulebookSchema.NamedBlocks("named-criterion"), false), ("moments", RulebookSchema.NamedBlocks("moment"), false),
        ("duties", ListOf(Ref("duty")), true), ("channels", OneOrMore("mail", "fax-sheet", "phone-task"), true), ("quiet", Ref("quiet"), false));

    public static JsonObject Effective() => Keys(("from", Word, true), ("by", OneOf("admission", "discharge"), true));

    public static JsonObject Quiet() => Keys(("hours", Word, true), ("breaks-through", OneOrMore("must", "should", "may", "none"), true));

    public static JsonObject Party() => RulebookSchema.Either(
        Keys(("first-of", Roles(), true)),
        Keys(("choose", ListOf(Keys(("if", Ref("criterion"), true), ("then", Ref("role"), true))), true), ("otherwise", Ref("role"), true)));

    public static JsonObject Unit() => Keys(
        ("skip", OneOf("closed days"), true), ("up-to", Word, true), ("if-closed", OneOf("keep", "earlier", "later", "one day later"), true), ("of", Word, false));

    public static JsonObject Moment()
    {
        JsonObject Lines() => RulebookSchema.Either(Ref("phrase"), ListOf(Ref("phrase")));
        return RulebookSchema.Either(
            Ref("phrase"),
            Keys(("label", Ref("both"), false), ("is", Ref("phrase"), true)),
            Keys(("label", Ref("both"), false), ("earliest of", Lines(), true)),
            Keys(("label", Ref("both"), false), ("latest of", Lines(), true)),
            Keys(("label", Ref("both"), false), ("first known of", Lines(), true)),
            Keys(
                ("label", Ref("both"), false), ("choose", ListOf(Keys(("if", Ref("criterion"), true), ("then", Ref("phrase"), true))), true),
                ("otherwise", Ref("phrase"), true)));
    }

    internal static JsonObject Roles() => RulebookSchema.Either(Ref("role"), ListOf(Ref("role")));

    private static JsonObject OneOrMore(params string[] words) => RulebookSchema.Either(OneOf(words), ListOf(OneOf(words)));
}
