using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Forms;
using DischargeFlow.Rulebooks.Documents.Sentences;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Tests.Browsers;
using DischargeFlow.Web.Drafts.Forms;

namespace DischargeFlow.Smoke.Tests.Workshops;

/// <summary>Writes a rulebook by hand in the form until it says what another says: every sentence by picking its parts.</summary>
/// <param name="hand">The form before somebody.</param>
/// <param name="text">The text that is kept now.</param>
/// <param name="goal">What is to be said.</param>
/// <param name="vocabularies">What the form offers to choose from.</param>
internal sealed class RuleWriter(RuleFormPage hand, Func<string> text, string goal, ImmutableArray<Vocabulary> vocabularies)
{
    private readonly RulebookForm _goal = RulebookForm.Of(RulebookDocument.Open("goal", goal));

    private FormView Now => new(RulebookDocument.Open("now", text()), new(vocabularies, []));

    public async Task WriteAsync()
    {
        await HeadAsync();
        foreach (var party in _goal.Parties) await PartyAsync(party);
        foreach (var criterion in _goal.Criteria) await CriterionAsync(criterion);
        foreach (var moment in _goal.Moments) await MomentAsync(moment);
        foreach (var duty in _goal.Duties) await DutyAsync(duty);
    }

    private async Task HeadAsync()
    {
        await hand.OpenAsync("/rulebook");
        foreach (var language in (string[])["ja", "en"]) await hand.SayAsync($"/title/{language}", "set", ("value", Goal($"/title/{language}")));
        foreach (var key in (string[])["/source", "/effective/from", "/effective/by", "/days-of", "/last-resort"]) await hand.SayAsync(key, "set", ("value", Goal(key)));
        await hand.SayAsync("", "put", ("value", "sending-needs"));
        await hand.SayAsync("", "put", ("value", "quiet"));
        await hand.SayAsync("/quiet/hours", "set", ("value", Goal("/quiet/hours")));
    }

    private async Task PartyAsync(FormPart party)
    {
        await NewAsync(party);
        var roles = party["first-of"]!.Parts;
        await hand.SayAsync($"{party.Path}/first-of/0", "roles", ("value", roles[0].Text));
        foreach (var role in roles.Skip(1)) await hand.SayAsync($"{party.Path}/first-of", "add", ("value", role.Text));
    }

    private async Task CriterionAsync(FormPart criterion)
    {
        await NewAsync(criterion);
        var body = criterion.Parts.Single(p => p.Key is not ("label" or "unknown-as"));
        if (body.Key == "line" && body.Text == "a person decides")
        {
            await hand.SayAsync($"{criterion.Path}/any/0", "pick", ("value", body.Text));
            return;
        }

        var lines = body.Key == "line" ? [body.Text] : body.Parts.Select(p => p.Text).ToArray();
        var word = body.Key == "line" ? "any" : body.Key;
        if (word != "any") await hand.SayAsync($"{criterion.Path}/any", "operator", ("word", word));
        await PickAsync(SentenceKind.Line, $"{criterion.Path}/{word}/0", lines[0]);
        for (var i = 1; i < lines.Length; i++)
        {
            await hand.SayAsync($"{criterion.Path}/{word}", "add", ("value", lines[i].Split(' ')[^1]));
            await PickAsync(SentenceKind.Line, $"{criterion.Path}/{word}/{i}", lines[i]);
        }

        if (body.Key == "line") await hand.SayAsync($"{criterion.Path}/any", "operator", ("word", "line"));
        if (criterion["unknown-as"] is { } unknown) await hand.SayAsync($"{criterion.Path}/unknown-as", "set", ("value", unknown.Text));
    }

    private async Task MomentAsync(FormPart moment)
    {
        await NewAsync(moment);
        var body = moment.Parts.Single(p => p.Key != "label");
        await hand.SayAsync($"{moment.Path}", "shape", ("value", body.Key));
        for (var i = 0; i < body.Parts.Length; i++) await PickAsync(SentenceKind.Moment, $"{moment.Path}/{body.Key}/{i}", body.Parts[i].Text);
    }

    private async Task DutyAsync(FormPart duty)
    {
        var (path, isNew) = (duty.Path.ToString(), Now.Find(duty.Path) is null);
        if (isNew) await NewAsync(duty);
        else await hand.OpenAsync(path);
        if (!isNew)
        {
            foreach (var language in (string[])["ja", "en"]) await hand.SayAsync($"{path}/label/{language}", "set", ("value", duty["label"]![language]!.Text));
        }

        foreach (var key in (string[])["owner", "to"]) await hand.SayAsync($"{path}/{key}", "roles", ("value", duty[key]!.Text));
        foreach (var key in (string[])["severity", "basis", "source"]) await hand.SayAsync($"{path}/{key}", "set", ("value", duty[key]!.Text));
        await hand.SayAsync($"{path}/tags", "words", ("value", string.Join(", ", duty["tags"]!.Parts.Select(p => p.Text))));
        if (duty["if"] is { } condition) await hand.SayAsync($"{path}/if", "pick", ("value", condition.Text));
        foreach (var key in (string[])["starts", "from", "due", "if-too-late"])
        {
            if (duty[key] is not { } sentence) continue;
            if (Now.Find(sentence.Path) is null) await hand.SayAsync(path, "put", ("value", key));
            await PickAsync(SentenceKind.Moment, $"{path}/{key}", sentence.Text);
        }

        await DeedsAsync(path, duty["done-by"]!);
        if (duty["ends"] is { } ends)
        {
            await hand.SayAsync(path, "put", ("value", "ends"));
            for (var i = 0; i < ends.Parts.Length; i++)
            {
                if (i > 0) await hand.SayAsync($"{path}/ends", "add", ("value", ends.Parts[i].Text.Split(' ')[^1]));
                await PickAsync(SentenceKind.Moment, $"{path}/ends/{i}", ends.Parts[i].Text);
            }
        }

        await StepsAsync(path, duty["tell"]!);
    }

    private async Task DeedsAsync(string path, FormPart deeds)
    {
        for (var i = 0; i < deeds.Parts.Length; i++)
        {
            var deed = deeds.Parts[i].Parts[0];
            var what = deed.Key switch { "document" => $"document:{deed.Text}", "acknowledged" => "acknowledged", var name => $"event:{name}" };
            if (i > 0) await hand.SayAsync($"{path}/done-by", "add", ("value", what));
            else await hand.SayAsync($"{path}/done-by/0", "deed", ("what", what));
            foreach (var field in deed.Parts) await hand.SayAsync($"{path}/done-by/{i}", "deed", ($"f.{field.Key}", field.Text));
        }
    }

    private async Task StepsAsync(string path, FormPart tell)
    {
        string[] starts = ["notice at start", "reminder 1 business day before due at 09:00", "escalation 1 business day after due at 09:00"];
        for (var i = 0; i < tell.Parts.Length; i++)
        {
            var step = tell.Parts[i];
            if (i > 0) await hand.SayAsync($"{path}/tell", "add", ("value", starts.Single(s => s.Split(' ')[0] == step.Key.Split(' ')[0])));
            await PickAsync(SentenceKind.Step, $"{path}/tell/{i}", step.Key);
            await hand.SayAsync($"{path}/tell/{i}/{step.Key}", "roles", ("value", step.Parts[0].Text));
        }
    }

    private async Task NewAsync(FormPart part)
    {
        var name = part.Path.Last;
        var label = part["label"];
        await hand.SayAsync($"/{part.Path.Steps[0]}", "new", label is null ? [("name", name)] : [("ja", label["ja"]!.Text), ("en", label["en"]!.Text), ("name", name)]);
    }

    /// <summary>Picks one part after the other until the sentence says what it must.</summary>
    private async Task PickAsync(SentenceKind kind, string path, string words)
    {
        for (var tries = 0; tries < 12; tries++)
        {
            var view = Now;
            var part = view.Find(PartPath.Parse(path)!) ?? throw new InvalidOperationException($"There is nothing at {path} of {text()}");
            var (said, at) = kind == SentenceKind.Step ? (part.Key, part.Path.Then(part.Key)) : (part.Text, part.Path);
            if (said == words) return;
            var (now, then) = (view.SentenceOf(kind, at, said)!, view.SentenceOf(kind, at, words)!);
            await hand.SayAsync(at.ToString(), $"sentence-{kind.ToString().ToLowerInvariant()}", Next(now, then));
        }

        Assert.Fail($"{path} cannot be brought to say '{words}' by picking");
    }

    private static (string Name, string Value) Next(Sentence now, Sentence then)
    {
        if (then.Parts is [{ Kind: SentencePartKind.Whole }]) return ("s.0", then.Text);
        if (now.Parts is [{ Kind: SentencePartKind.Whole }]) return ("s.0", "moment");
        foreach (var moment in then.Parts.Select(p => p.Moment).Where(m => m >= 0).Distinct())
        {
            if (now.ShapeOf(moment) != then.ShapeOf(moment)) return ($"s.{moment}", then.ShapeOf(moment).ToString()!);
        }

        for (var i = 0; i < now.Parts.Length && i < then.Parts.Length && now.Parts[i].Kind == then.Parts[i].Kind; i++)
        {
            if (now.Parts[i].Words != then.Parts[i].Words) return ($"p.{i}", then.Parts[i].Words);
        }

        for (var i = 0; i < now.Parts.Length; i++)
        {
            if (now.CanGo(i) && then.Parts.All(p => p.Kind != now.Parts[i].Kind)) return ($"p.{i}", "");
        }

        var missing = then.Parts.First(p => now.Parts.All(n => n.Kind != p.Kind));
        var addable = now.Addable.IndexOf(now.Addable.First(a => a.Kind == missing.Kind));
        return ($"a.{addable}", now.Addable[addable].Choices.First(c => c.Words == missing.Words || c.Words.StartsWith(missing.Words + " ", StringComparison.Ordinal)).Words);
    }

    private string Goal(string path) => _goal.Find(PartPath.Parse(path)!)!.Text;
}
