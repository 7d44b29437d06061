using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Explaining;

/// <content>What a duty says in words.</content>
public sealed partial class RuleText
{
    /// <summary>To whom a duty is owed.</summary>
    public Bilingual To(Duty duty)
    {
        var roles = Roles(duty.To);
        return duty.ToEach ? Around(roles, "{0}のそれぞれ", "each of {0}") : roles;
    }

    /// <summary>Several roles.</summary>
    public Bilingual Roles(IEnumerable<string> roles)
    {
        var named = roles.Select(Role).ToList();
        return new(string.Join("、", named.Select(n => n.Ja)), string.Join(", ", named.Select(n => n.En)));
    }

    /// <summary>What holds when it is too late.</summary>
    public Bilingual Of(IfTooLate late) => late is IfTooLate.Instead instead ? Of(instead.Phrase) : new("期限はそのまま(遅れとする)", "the date stands and is missed");

    /// <summary>From when a deed counts.</summary>
    public Bilingual Of(WindowStart from) => from switch
    {
        WindowStart.AnyTime => new("いつでも(始まる前も)", "any time, before the start too"),
        WindowStart.FromMoment moment => Of(moment.Phrase),
        WindowStart.FromStart { Exclusive: true } => new("始まりのあと(同じ行いは数えない)", "after the start (a new deed)"),
        _ => new("始まり", "the start"),
    };

    /// <summary>What ends a duty.</summary>
    public Bilingual Of(EndLine end) => end.Stops ? Of(end.Phrase) : Around(Of(end.Phrase), "{0}まで", "up to {0}");

    /// <summary>One alternative that fulfils a duty.</summary>
    public Bilingual Of(DeedLine line)
    {
        var deeds = line.AllOf.Select(Of).ToList();
        return new(string.Join(" と ", deeds.Select(d => d.Ja)), string.Join(" and ", deeds.Select(d => d.En)));
    }

    /// <summary>The lines of a duty as who knows its two sides reads them: who owes it and to whom it is owed are not named again.</summary>
    public (ImmutableArray<Bilingual> Tell, ImmutableArray<Bilingual> DoneBy) InShort(Duty duty)
    {
        string Side(string role) => role == duty.Owner ? "owner" : !duty.ToEach && duty.To.Contains(role) ? "recipient" : role;
        Deed Short(Deed deed) => deed is Deed.OfEvent done
            ? done with { Matches = [.. done.Matches.Where(m => (m.Field, Side(m.Value)) is not (("by", "owner") or ("to", "recipient")))] } : deed;
        return (
            [.. duty.Tell.Select(s => Of(s with { Roles = [.. s.Roles.Select(Side)] }))],
            [.. duty.DoneBy.Select(l => Of(new DeedLine([.. l.AllOf.Select(Short)])))]);
    }

    /// <summary>A line of who is told when.</summary>
    public Bilingual Of(Step step)
    {
        var (kind, at, roles) = (RuleWords.Of(step.Kind), Of(step.At), Roles(step.Roles));
        var (ja, en) = ($"{kind.Ja} {at.Ja} → {roles.Ja}", $"{kind.En} {(step.At.Offset is null ? "at " : "")}{at.En} → {roles.En}");
        if (step.Repeat is { } repeat)
        {
            var unit = RuleWords.Of(repeat.Unit, repeat.Count);
            (ja, en) = ($"{ja}({repeat.Count}{unit.Ja}ごとに最大{repeat.AtMost}回くり返す)", $"{en} (again every {repeat.Count} {unit.En}, at most {repeat.AtMost} times)");
        }

        return step.Until == StepUntil.Acknowledged ? new(ja + "(確認の返事があるまで)", en + " (until acknowledged)") : new(ja, en);
    }

    private Bilingual Of(Deed deed)
    {
        if (deed is Deed.Acknowledged said)
        {
            var kind = said.Of is { } of ? RuleWords.Of(of) : new("知らせ", "any message");
            return new($"{Role(said.By).Ja}が{kind.Ja}を確認したと返事をする", $"{Role(said.By).En} acknowledges the {kind.En}");
        }

        var done = (Deed.OfEvent)deed;
        var declared = vocabulary.Events.GetValueOrDefault(done.Event);
        var fields = done.Matches.Select(m => Field(declared?.Carries.FirstOrDefault(c => c.Name == m.Field), m.Field, m.Value)).ToList();
        var name = Named(done.Event);
        return fields.Count == 0 ? name : new($"{name.Ja}({string.Join("、", fields.Select(f => f.Ja))})", $"{name.En} ({string.Join(", ", fields.Select(f => f.En))})");
    }

    private Bilingual Field(CarriedField? field, string name, string value)
    {
        var said = field?.Kind == CarriedKind.Role ? Role(value) : field?.Choices.FirstOrDefault(c => c.Name == value)?.Label ?? new Bilingual(value, value);
        return new($"{field?.Label.Ja ?? name}: {said.Ja}", $"{field?.Label.En ?? name}: {said.En}");
    }
}
