using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Explaining;

/// <summary>Says that nobody can be reached in time, and what would help.</summary>
public sealed class ReachText(Rulebook rulebook, Vocabulary vocabulary, Func<PartyId, string> nameOf)
{
    /// <summary>One sentence for what is so, then one for each thing that would help.</summary>
    public IEnumerable<string> In(Reach reach, Tongue language)
    {
        var ja = language == Tongue.Ja;
        var who = reach.Party is { } party ? nameOf(party) : Role(reach.Role, language);
        var until = FieldDates.Deadline(reach.Due, reach.Due.InZone(rulebook.Zone).TimeOfDay == LocalTime.Midnight, rulebook.Zone, language);
        var next = reach.Next is { } again ? At(again, language) : null;
        yield return (reach.Why, ja) switch
        {
            (Obstacle.Nobody, true) => $"「{who}」の担当が決まっていないため、期限({until})までに連絡する相手がいません。",
            (Obstacle.Nobody, _) => $"Nobody holds the role {who}, so there is nobody to reach before the deadline ({until}).",
            (Obstacle.NoChannel, true) => $"「{who}」には、確認済みのメールアドレスもFAX番号も登録されていません(期限 {until})。",
            (Obstacle.NoChannel, _) => $"{who} has no verified mail address and no FAX number (deadline {until}).",
            (Obstacle.Closed, true) => $"「{who}」は期限({until})まで休みで、連絡がつきません。{(next is null ? "" : $"次に連絡できるのは {next} です。")}",
            (Obstacle.Closed, _) => $"{who} is closed until the deadline ({until}) and cannot be reached.{(next is null ? "" : $" It opens again at {next}.")}",
            (_, true) => $"「{who}」は期限({until})まで、連絡を避けてほしい時間にあたります。{(next is null ? "" : $"次に連絡できるのは {next} です。")}",
            _ => $"Until the deadline ({until}) {who} asks not to be contacted.{(next is null ? "" : $" It can be reached again at {next}.")}",
        };
        foreach (var help in reach.Helps) yield return Of(help, who, language);
    }

    private string Of(Help help, string who, Tongue language) => (help, language) switch
    {
        (Help.Phone, Tongue.Ja) => $"電話なら「{who}」に連絡できます。",
        (Help.Phone, _) => $"A telephone call to {who} would help.",
        (Help.Earlier earlier, Tongue.Ja) => $"始まる前の {At(earlier.Until, language)} までなら「{who}」に連絡できます。",
        (Help.Earlier earlier, _) => $"{who} can be reached before it starts, until {At(earlier.Until, language)}.",
        (Help.Other other, Tongue.Ja) => $"「{nameOf(other.Party)}」({Role(other.Role, language)})には {At(other.From, language)} から連絡できます。",
        (Help.Other other, _) => $"{nameOf(other.Party)} ({Role(other.Role, language)}) can be reached from {At(other.From, language)}.",
        (_, Tongue.Ja) => $"「{who}」の担当を登録してください。",
        _ => $"Record who holds the role {who}.",
    };

    private string Role(string role, Tongue language) => vocabulary.Roles.GetValueOrDefault(role)?.Label.In(language) ?? role;

    private string At(Instant moment, Tongue language) => FieldDates.Moment(Moment.At(moment), rulebook.Zone, language);
}
