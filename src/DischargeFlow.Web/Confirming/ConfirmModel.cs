using DischargeFlow.Casework.Directory;

namespace DischargeFlow.Web.Confirming;

/// <summary>An address that its reader is asked about.</summary>
/// <param name="Token">The link's token, for the forms.</param>
/// <param name="Party">Whose it is said to be.</param>
/// <param name="Point">The address as it stands.</param>
/// <param name="IsAnswered">Whether it was confirmed since this link was sent.</param>
public sealed record ConfirmModel(string Token, DirectoryParty Party, ContactPoint Point, bool IsAnswered);
