using DischargeFlow.Smoke.Tests.Kills;
using DischargeFlow.Tests.Shared.Parts;
using Xunit.Sdk;

namespace DischargeFlow.Smoke.Tests.Houses;

/// <summary>The classes of this project as they are handed to whoever runs them.</summary>
public sealed class The_order_of_tests
{
    private static readonly Type[] Classes = [typeof(A_database_in_use), typeof(A_publication_killed_again_and_again), typeof(The_program_killed_at_random)];

    [Fact]
    public void Begins_with_what_takes_longest()
    {
        var factory = new CollectionPerClassTestCollectionFactory(new TestAssembly(Reflector.Wrap(typeof(The_order_of_tests).Assembly)), new NullMessageSink());
        var ordered = new LongestFirst().OrderTestCollections(Classes.Select(c => factory.Get(Reflector.Wrap(c))));
        Assert.Equal(Enumerable.Reverse(Classes).Select(c => c.Name), ordered.Select(c => c.DisplayName.Split('.')[^1]));
    }
}
