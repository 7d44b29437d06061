using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Api.Problems;

/// <summary>A request that cannot be answered as asked, with the status that says so.</summary>
internal sealed class ApiProblemException(int status, string code, Bilingual sentence) : Exception($"{code}: {sentence.En}")
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public Bilingual Sentence { get; } = sentence;
}
