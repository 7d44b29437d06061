using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Web.Outboxes;

/// <summary>One page of messages.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Lines">The messages, the latest first.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="Directory">The parties.</param>
public sealed record OutboxModel(OutboxFilter Filter, ImmutableArray<Delivery> Lines, int Page, bool HasMore, DirectorySnapshot Directory);

/// <summary>One message with what it tells.</summary>
/// <param name="Delivery">The message.</param>
/// <param name="Tells">What it tells of which case.</param>
/// <param name="Directory">The parties.</param>
/// <param name="Told">What to tell the reader on top; null for nothing.</param>
public sealed record LetterModel(Delivery Delivery, ImmutableArray<ToldDuty> Tells, DirectorySnapshot Directory, Cases.Told? Told = null);

/// <summary>One alert of a message in words.</summary>
/// <param name="Case">The case.</param>
/// <param name="Duty">What the duty is called.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="GoesOnIn">Another message in which the same alert goes on now; null when there is none.</param>
public sealed record ToldDuty(CaseNumber Case, Bilingual Duty, AlertKind Kind, Delivery? GoesOnIn);
