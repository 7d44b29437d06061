namespace DischargeFlow.Rulebooks.References;

/// <summary>What has a name in a rulebook.</summary>
internal enum ThingKind { Duty, Moment, Criterion, Party, Unit }

/// <summary>One thing with its name.</summary>
internal readonly record struct Thing(ThingKind Kind, string Name);
