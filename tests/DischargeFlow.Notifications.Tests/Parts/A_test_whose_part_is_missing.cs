using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Notifications.Tests.Parts;

public class A_test_whose_part_is_missing
{
    [Fact]
    public void Is_skipped_with_the_command_that_installs_it() => Assert.Equal(
        "Chromium is missing; install it with: apt-get install -y chromium fonts-noto-cjk", Missing.Reason([Part.Node, Part.Chromium], null, p => p == Part.Node ? "/usr/bin/node" : null));

    [Fact]
    public void Is_never_skipped_where_nothing_may_be() => Assert.Null(Missing.Reason([Part.Chromium], "1", _ => null));

    [Fact]
    public void Is_not_skipped_where_all_of_its_parts_are_there() => Assert.Null(Missing.Reason([Part.Node, Part.Shell], null, _ => "/usr/bin/part"));
}
