using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Shipped;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Explaining;

/// <summary>Of several that could be chosen none was: a sentence that ends with the name of the fact and an equals sign tells nobody that.</summary>
public sealed class A_choice_of_nothing
{
    [Theory]
    [InlineData(Tongue.Ja, "なし", "通所介護・通所リハビリ")]
    [InlineData(Tongue.En, "none", "Day care or day rehabilitation")]
    public void Is_said_to_be_none(Tongue language, string nothing, string dayCare)
    {
        var words = new BecauseText(Written.Kitami, ShippedWorkflows.HospitalStay);
        Assert.Equal(nothing, words.Value(new FactValue.Choices([]), language));
        Assert.Equal(dayCare, words.Value(new FactValue.Choices(["day-care"]), language));
    }
}
