using LoadPlatform.EndToEnd.Tests;

namespace LoadPlatform.Scenarios.Tests.Reading;

/// <summary>The scenarios that the end-to-end tests play.</summary>
public sealed class EndToEndScenarioTests
{
    public static TheoryData<string> Texts =>
    [
        ScenarioTexts.Impossible, ScenarioTexts.WithTask, ScenarioTexts.EveryStep,
        .. FaultCases.Spoiling.Concat(FaultCases.Failing).Concat(FaultCases.Harmless).Select(fault => fault.Yaml),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_EveryScenario_IsValid(string yaml) => Files.Valid(yaml);
}
