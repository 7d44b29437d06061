using System.Globalization;
using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Web.Languages;
using NodaTime.Text;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Web.Scenarios;

/// <summary>Says what a scenario expects, or what a draft plans in its place, as people read it: dates with weekdays, duties and roles by their labels.</summary>
internal sealed partial class DifferenceWords(Speech speech, Rulebook? rulebook, Vocabulary? vocabulary)
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>The words of one side of a difference (<see cref="ScenarioDifference"/>); the words themselves where they are of no known form.</summary>
    public string Of(string? said)
    {
        if (said is null) return speech.Say(ScenarioTexts.Nothing);
        if (Message().Match(said) is { Success: true } message)
        {
            var roles = message.Groups["roles"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Role);
            return $"{When(message.Groups["at"].Value)} {Kind(message.Groups["kind"].Value)} {Duty(message.Groups["duty"].Value)} → {string.Join(speech.Language == Tongue.Ja ? "、" : ", ", roles)}";
        }

        if (Value().Match(said) is not { Success: true } value) return said;
        var (of, what) = (value.Groups["of"].Value, value.Groups["value"].Value);
        return value.Groups["what"].Value switch
        {
            "due" => $"{Duty(of)} {speech.Say(ScenarioTexts.Due, When(what))}",
            "state" => $"{Duty(of)} {speech.Say(ScenarioTexts.State, State(what))}",
            _ => $"{MomentOf(of)} {speech.Say(ScenarioTexts.Moment, When(what))}",
        };
    }

    private string When(string text)
    {
        if (text == "none") return speech.Say(ScenarioTexts.Nothing);
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }) return speech.Date(day);
        return Minute.Parse(text) is { Success: true, Value: var at } ? $"{speech.Date(at.Date)} {at.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)}" : text;
    }

    private string Kind(string text) => Enum.TryParse<AlertKind>(text, ignoreCase: true, out var kind) ? speech.Say(Words.Of(kind)) : text;

    private string State(string text) =>
        Enum.GetValues<DutyState>().Where(s => ScenarioRunner.StateName(s) == text).Select(s => speech.Say(Words.Of(s))).FirstOrDefault() ?? (text == "none" ? speech.Say(ScenarioTexts.Nothing) : text);

    private string Role(string role) => vocabulary?.Roles.GetValueOrDefault(role) is { } known ? speech.Say(known.Label) : role;

    private string MomentOf(string name) => rulebook?.Moments.FirstOrDefault(m => m.Name == name)?.Label is { } label ? $"「{speech.Say(label)}」" : name;

    private string Duty(string words)
    {
        var name = words.Split(' ')[0];
        return rulebook?.Duties.FirstOrDefault(d => d.Name == name) is { } duty ? $"「{speech.Say(duty.Label)}{words[name.Length..]}」" : words;
    }

    [GeneratedRegex(@"^(?<at>[0-9T:-]+) (?<kind>[a-z]+) (?<duty>[^:]+): \[(?<roles>.*)\]$")]
    private static partial Regex Message();

    [GeneratedRegex("^(?<what>due|state|moment) of (?<of>[^:]+): (?<value>.*)$")]
    private static partial Regex Value();
}
