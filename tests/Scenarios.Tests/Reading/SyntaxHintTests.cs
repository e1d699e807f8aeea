using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Reading;

/// <summary>A file that is no YAML, or not the YAML that was meant: what is said is where it is wrong, and how to mend it.</summary>
public sealed class SyntaxHintTests
{
    private const string Conditional = """
        name: a
        steps:
          - action: assert
            metric: running_task_count
            condition: ">="
            value: 2
            timeout_seconds: 60
        """;

    [Fact]
    public void Read_ConditionWithoutQuotes_SaysToQuoteIt()
    {
        var reading = ScenarioReader.Read(Conditional.Replace("\">=\"", ">="), "f.yaml");

        Assert.Contains(reading.Errors, error => error.Message.Contains("put the condition in quotes"));
    }

    [Theory]
    [InlineData("name: a\ndescription: |\n  x\n  \ty\nsteps:\n  - { action: note, text: \"open }\n", false, "f.yaml:")]
    [InlineData("name: a\nsteps:\n  - { action: note, text: \"open }\n  - action: note\n    text: |\n      \tx\n", false, "f.yaml:4:3:")]
    [InlineData("name: a\nsteps:\n\t- action: end_all_calls", true, "f.yaml:3:1:")]
    [InlineData("# a\n\t# b\n\t\nname: a\nsteps:\n\t- action: end_all_calls", true, "f.yaml:6:1:")]
    [InlineData("name: a\nsteps:\n  - action: wait\n\n\tseconds: 1\n", true, "f.yaml:5:1:")]
    public void Read_FileWithTabs_BlamesThemOnlyWhereTheyAreWrong(string yaml, bool areWrong, string place)
    {
        var error = Assert.Single(ScenarioReader.Read(yaml, "f.yaml").Errors).ToString();

        Assert.StartsWith(place, error, StringComparison.Ordinal);
        Assert.Equal(areWrong, error.Contains("not tabs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  - { action: assert, metric: active_count, condition: >=, value: 1, timeout_seconds: 5 }")]
    [InlineData("  - { action: assert, metric: active_count, condition: >, value: 1, timeout_seconds: 5 }")]
    public void Read_ConditionWithoutQuotesInBraces_SaysToQuoteIt(string step) =>
        Assert.Contains("put the condition in quotes", Files.Errors($"name: a\nsteps:\n{step}\n"), StringComparison.Ordinal);

    [Fact]
    public void Read_LoneGreaterSign_SaysToQuoteItAndNoMore() => Assert.Equal(
        "f.yaml:5:16: 'condition' is empty; put > in quotes: condition: \">\".",
        Assert.Single(ScenarioReader.Read(Conditional.Replace("\">=\"", ">"), "f.yaml").Errors).ToString());
}
