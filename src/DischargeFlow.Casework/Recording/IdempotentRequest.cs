using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Casework.Recording;

/// <summary>Gives a repeated request the answer of the first, in the transaction in which the first was answered.</summary>
internal static class IdempotentRequest
{
    public static Recorded Answer(IWriteSession session, Requester requester, string content, Instant now, Func<Recorded> work)
    {
        if (requester.IdempotencyKey is not { Length: > 0 } key) return work();

        // Two callers that pick the same key do not meet.
        var scoped = $"{requester.Who}|{key}";
        if (session.FindAnswer(scoped) is { } given) return session.Asked(given, content) ? Read(given.Answer) : throw RecordingRefusals.KeyReused(key);
        var answer = work();
        session.KeepAnswer(scoped, new(session.MarkOf(content), Write(answer)), now);
        return answer;
    }

    /// <summary>Does something without an answer once for each key. The value says nothing.</summary>
    public static bool Once(IWriteSession session, Requester requester, string content, Instant now, Action work)
    {
        var key = requester.IdempotencyKey is { Length: > 0 } given ? given : null;
        if (key is not null && session.FindAnswer($"{requester.Who}|{key}") is { } done)
            return session.Asked(done, content) ? true : throw RecordingRefusals.KeyReused(key);
        work();
        if (key is not null) session.KeepAnswer($"{requester.Who}|{key}", new(session.MarkOf(content), ""), now);
        return true;
    }

    /// <summary>What was asked as text, so that the same key with other content is found out.</summary>
    public static string TextOf(ImmutableArray<NewEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var entry in entries)
        {
            var (type, json) = EntryText.Write(entry.Content);
            text.Append(entry.IsNow ? "now" : EntryText.Write(entry.Happened)).Append(' ').Append(type).Append(' ').Append(json).Append('\n');
        }

        return text.ToString();
    }

    private static string Write(Recorded answer) => $"{answer.Case} {answer.Version} {string.Join(',', answer.Sequences)}";

    private static Recorded Read(string text)
    {
        var parts = text.Split(' ');
        return new(
            CaseNumber.Parse(parts[0])!.Value,
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            [.. parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(s => int.Parse(s, CultureInfo.InvariantCulture))]);
    }
}
