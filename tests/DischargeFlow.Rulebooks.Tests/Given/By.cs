using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Reference;

namespace DischargeFlow.Rulebooks.Tests.Given;

/// <summary>The planner by which a situation is planned: the slow reference, or the one that runs.</summary>
public abstract class By
{
    internal abstract Plan Plan(Situation situation, CaseHistory history);

    internal abstract ImmutableArray<Message> Messages(Situation situation);

    /// <summary>The planners that must agree.</summary>
    public static By[] All => [Reference, Running];

    public static By Reference { get; } = new Slow();

    public static By Running { get; } = new Fast();

    private sealed class Slow : By
    {
        internal override Plan Plan(Situation on, CaseHistory history) =>
            ReferencePlanner.Plan(on.Rulebook, HospitalStay.Vocabulary, on.Tables, history, on.Directory);

        internal override ImmutableArray<Message> Messages(Situation on) => ReferenceFold.Messages(on.Reference, h => Plan(on, h));

        public override string ToString() => "reference";
    }

    private sealed class Fast : By
    {
        internal override Plan Plan(Situation on, CaseHistory history) => Planner(on).Plan(history, on.Directory);

        internal override ImmutableArray<Message> Messages(Situation on) =>
        [
            .. Fold.Run(Planner(on), on.History, on.Directory).Messages
                .Select(m => new Message(m.At, m.Kind, m.Duty, Message.Addressee(m.Role, m.Party))).Distinct(),
        ];

        private static Planner Planner(Situation on) => Planning.Planner.For(on.Rulebook, HospitalStay.Vocabulary, on.Tables);

        public override string ToString() => "running";
    }
}
