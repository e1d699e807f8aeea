using LoadPlatform.Architecture.Tests.Rules;

namespace LoadPlatform.Architecture.Tests;

public sealed class SourceRulesTests
{
    [Fact]
    public void Violations_OfTheRepository_AreNone() =>
        Assert.Empty(Repository.Sources.SelectMany(file => SourceRules.Violations(file, Repository.Read(file))));

    [Fact]
    public void Sources_OfTheRepository_AreFound() => Assert.Contains("Gateway/Program.cs", Repository.Sources);

    [Theory]
    [InlineData("Gateway/Program.cs", 25, null)]
    [InlineData("Gateway/Program.cs", 26, "has 26 lines: a Program.cs has at most 25.")]
    [InlineData("Gateway/Runs/Long.cs", 200, null)]
    [InlineData("Gateway/Runs/Long.cs", 201, "has 201 lines: split what is longer than 200.")]
    public void Violations_LongFile_IsNamed(string file, int lines, string? expected)
    {
        var violations = SourceRules.Violations(file, string.Concat(Enumerable.Repeat("line\n", lines)));

        Assert.Equal(expected is null ? [] : [$"{file} {expected}"], violations);
    }

    [Theory]
    [InlineData("class A\n{\n#if DEBUG\n#endif\n}", "#if")]
    [InlineData("  # if USE\n", "#if")]
    [InlineData("var x = \"UseCompat\";", "UseCompat")]
    [InlineData("var uri = \"http://simulator:4566\";", "simulator")]
    [InlineData("if (IsSimulator) { }", "simulator")]
    [InlineData("var a = @\"c:\\\"; var simulated = new AwsSimulator();", "simulator")]
    public void Violations_ForbiddenCode_IsNamed(string code, string word) =>
        Assert.Contains(word, Assert.Single(SourceRules.Violations("Gateway/Runs/A.cs", code)));

    [Theory]
    [InlineData("Gateway/Runs/A.cs", "// as the simulator does\nvar a = 1; /* simulator\n #if */")]
    [InlineData("Gateway/Runs/A.cs", "/// <summary>The simulator needs no switch.</summary>\nvar a = \"//\"; // simulator")]
    [InlineData("AppHost/Program.cs", "var simulator = builder.AddProject();")]
    [InlineData("ServiceDefaults/Clock/A.cs", "var simulator = 1;")]
    [InlineData("AwsSimulator/A.cs", "class Simulator;")]
    public void Violations_AllowedCode_IsNone(string file, string code) => Assert.Empty(SourceRules.Violations(file, code));
}
