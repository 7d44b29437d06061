using System.Text.Json;

namespace DischargeFlow.Web.Api.Cases;

/// <summary>
/// Something to record on a case. Which members count depends on <c>type</c>: <c>event</c> (name, carries), <c>fact</c> (name, value),
/// <c>checklist</c> (name, ticked), <c>role</c> (name, party), <c>decision</c> (name, value, reason), <c>waiver</c> (name, reason),
/// <c>version</c> (name, value, reason), <c>acknowledgement</c> (name, by, of), <c>correction</c> (entry, newHappened, newContent), <c>retraction</c> (entry).
/// </summary>
public sealed record EntryJson
{
    /// <summary>What kind of entry.</summary>
    public required string Type { get; init; }

    /// <summary>The event, fact, checklist or role of the vocabulary, the criterion or duty of a rulebook, or a rulebook.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// When it happened: a date (<c>2026-11-27</c>) where only the day is known, else a moment with offset; without offset it is read in
    /// the zone of Japan. Left out: now.
    /// </summary>
    public string? Happened { get; init; }

    /// <summary>
    /// Of a fact: <c>true</c>/<c>false</c>, a number, a date, a choice, an array of choices, <c>"none"</c> for known to be none, or
    /// <c>"unknown"</c> for known no longer. Of a decision: <c>true</c> or <c>false</c>. Of a version: its number, or
    /// <c>"by-dates"</c> to let the dates of the case choose.
    /// </summary>
    public JsonElement? Value { get; init; }

    /// <summary>Of an event: field to value.</summary>
    public IReadOnlyDictionary<string, string>? Carries { get; init; }

    /// <summary>Of a checklist: the facts that are yes; those left out are no.</summary>
    public IReadOnlyList<string>? Ticked { get; init; }

    /// <summary>Of a role: who holds it; empty when it is known that nobody does.</summary>
    public string? Party { get; init; }

    /// <summary>Of a decision, a waiver or a version: why. No patient's name.</summary>
    public string? Reason { get; init; }

    /// <summary>Of an acknowledgement: the role or party that has seen it.</summary>
    public string? By { get; init; }

    /// <summary>Of an acknowledgement: <c>notice</c>, <c>reminder</c>, <c>escalation</c>, <c>question</c>, <c>change</c> or <c>retraction</c>; left out for all.</summary>
    public string? Of { get; init; }

    /// <summary>Of a correction or retraction: the sequence of the entry.</summary>
    public int? Entry { get; init; }

    /// <summary>Of a correction: when it really happened.</summary>
    public string? NewHappened { get; init; }

    /// <summary>Of a correction: what was really so, of the same type and name.</summary>
    public EntryJson? NewContent { get; init; }
}
