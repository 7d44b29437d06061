using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Api;

public sealed partial class The_examples_of_the_reference(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Are_answered_as_the_reference_says()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs/api.md"));
        var examples = Example().Matches(text);
        Assert.True(examples.Count >= 12, "the examples of docs/api.md are no longer found");
        var number = "";
        foreach (var (command, status) in examples.Select(m => (m.Groups["command"].Value.Replace("$CASE", number, StringComparison.Ordinal), m.Groups["status"].Value)))
        {
            using var request = RequestOf(command);
            using var answer = await house.Client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True((int)answer.StatusCode == int.Parse(status, null), $"{command}\n{(int)answer.StatusCode} {body}");
            if (answer.Headers.Location is not null) number = JsonNode.Parse(body)!["case"]!.GetValue<string>();
            Assert.DoesNotContain("花子", body, StringComparison.Ordinal);
        }
    }

    private static HttpRequestMessage RequestOf(string command)
    {
        var words = Word().Matches(command.Replace("\\\n", " ", StringComparison.Ordinal)).Select(m => m.Value[0] is '\'' or '"' ? m.Value[1..^1] : m.Value).ToArray();
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        for (var i = 1; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "-X": request.Method = new HttpMethod(words[++i]); break;
                case "-d": request.Content = new StringContent(words[++i], Encoding.UTF8, "application/json"); break;
                case "-H":
                    var (name, value) = (words[++i].Split(": ", 2)[0], words[i].Split(": ", 2)[1]);
                    if (name != "Content-Type") request.Headers.TryAddWithoutValidation(name, value);
                    break;
                default: request.RequestUri = new Uri(new Uri(words[i]).PathAndQuery, UriKind.Relative); break;
            }
        }

        return request;
    }

    [GeneratedRegex(@"```sh\n(?<command>curl .*?)\n```\n\nAnswers `(?<status>\d+)`", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("""'[^']*'|"[^"]*"|\S+""")]
    private static partial Regex Word();
}
