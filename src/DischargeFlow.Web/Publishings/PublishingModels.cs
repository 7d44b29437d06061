using System.Collections.Immutable;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Cases;

namespace DischargeFlow.Web.Publishings;

/// <summary>What somebody filled in to propose a draft.</summary>
/// <param name="From">From which day, as typed.</param>
/// <param name="By">By what: <c>admission</c> or <c>discharge</c>.</param>
/// <param name="OpenCases">What becomes of open cases.</param>
/// <param name="Reason">Why.</param>
public sealed record SaidTerms(string From, string By, OpenCases OpenCases, string Reason);

/// <summary>The page on which a draft is proposed.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Present">The version that is the newest now; null for a rulebook that is new.</param>
/// <param name="Said">What is filled in.</param>
/// <param name="Proposal">Where the draft is proposed or published, that; else null.</param>
/// <param name="Preview">What was looked at ahead; null before.</param>
/// <param name="Told">What to tell the reader on top.</param>
public sealed record ProposalModel(
    Draft Draft, ShelvedRulebook? Present, SaidTerms Said, Publication? Proposal, PublicationPreview? Preview = null, Told? Told = null);

/// <summary>The page of one publication.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Title">What the rulebook is called.</param>
/// <param name="MayPublish">Whether the reader may publish it.</param>
/// <param name="CanBeTakenBack">Whether it is the version that runs, with one before it.</param>
/// <param name="Preview">What was looked at ahead; null when nobody asked.</param>
/// <param name="Told">What to tell the reader on top.</param>
public sealed record PublicationModel(Publication Publication, Bilingual Title, bool MayPublish, bool CanBeTakenBack, PublicationPreview? Preview = null, Told? Told = null);

/// <summary>The list of publications.</summary>
/// <param name="All">All of them, the latest first, each with what its rulebook is called.</param>
public sealed record PublicationsModel(ImmutableArray<(Publication Publication, Bilingual Title)> All);

/// <summary>The page on which the newest version is taken back.</summary>
/// <param name="Name">The rulebook.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Newest">The version that would be taken back.</param>
/// <param name="Before">The one whose text would run on.</param>
/// <param name="Preview">What would change; null where nothing can be taken back.</param>
/// <param name="Moving">How far open cases are moved to the version that would be taken back; null when nothing moves.</param>
/// <param name="Reason">The reason that was filled in.</param>
/// <param name="Told">What to tell the reader on top.</param>
public sealed record TakeBackModel(string Name, Bilingual Title, int Newest, int? Before, PublicationPreview? Preview, MoveProgress? Moving, string Reason = "", Told? Told = null);
