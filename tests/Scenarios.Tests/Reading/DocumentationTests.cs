using System.Text.RegularExpressions;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Reading.Steps;
using LoadPlatform.Scenarios.Tests.Schema;

namespace LoadPlatform.Scenarios.Tests.Reading;

public sealed partial class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scenarios.md"));

    public static TheoryData<string> Examples => [.. Blocks().Matches(Page).Select(match => match.Groups["yaml"].Value).Where(yaml => yaml.StartsWith("name:", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_OfThePage_IsValid(string yaml)
    {
        Files.Valid(yaml);
        Assert.Empty(ScenarioFileSchema.Problems(yaml));
    }

    [Fact]
    public void Examples_OfThePage_AreFound() => Assert.Equal(2, Examples.Count);

    [Fact]
    public void Page_Always_NamesEveryActionAndKey()
    {
        string[] words = [.. StepReader.Actions, .. CriterionKeys.All.Where(key => !key.Contains("_latency_", StringComparison.Ordinal)), .. ComparisonExtensions.Symbols];

        Assert.All(words, word => Assert.Contains(word, Page, StringComparison.Ordinal));
    }

    [GeneratedRegex("```yaml\\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();
}
