using System.Net.Http.Json;
using System.Text.RegularExpressions;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

[Trait("Category", "EndToEnd")]
[Collection(SharedHouse.Name)]
public class FaultTests(HouseFixture fixture)
{
    private House House => fixture.House;

    public static TheoryData<string> Names => [.. All.Select(fault => fault.Name)];

    private static IEnumerable<FaultCase> All => [.. FaultCases.Spoiling, .. FaultCases.Failing, .. FaultCases.Harmless];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fault_DuringARun_GetsTheVerdictItDeservesAndIsNamed(string name)
    {
        var fault = All.Single(fault => fault.Name == name);
        await House.BeginAfreshAsync();

        var run = await House.WaitForEndAsync(await House.PostAsync(new RunRequest { ScenarioYaml = fault.Yaml }));

        var reasons = string.Join(" | ", run.Reasons);
        Assert.True(run.Status == RunStatus.Completed && run.Verdict == fault.Verdict, $"{run.Status} {run.Verdict}: {reasons}");
        Assert.True(Regex.IsMatch(reasons, fault.Named, RegexOptions.None, TimeSpan.FromSeconds(1)), $"'{fault.Named}' is not named: {reasons}");
        await VerdictTests.AssertNothingLeftAsync(House);
    }

    /// <summary>What a target's names refer to is read before the scenario begins.</summary>
    [Fact]
    public async Task ParameterThatIsNotThere_RunIsRejectedAndNamesIt()
    {
        await House.BeginAfreshAsync();
        const string Name = "/voice-agent/dynamodb/session-table-name";
        using var asked = await House.Simulator.PostAsJsonAsync("/_sim/faults", new { kind = "wrong-parameter", name = Name });
        asked.EnsureSuccessStatusCode();

        var run = await House.WaitForEndAsync(await House.PostAsync(new RunRequest { Scenario = "smoke-test" }));

        Assert.Equal(RunStatus.Rejected, run.Status);
        Assert.Contains(run.Reasons, reason => reason.Contains(Name, StringComparison.Ordinal));
        Assert.DoesNotContain("cohort.started", await House.EventTypesAsync(run.Id));
    }
}
