using LoadPlatform.Architecture.Tests.Rules;

namespace LoadPlatform.Architecture.Tests;

public sealed class ReferenceRuleTests
{
    [Fact]
    public void Violations_OfTheRepository_AreNone() =>
        Assert.Empty(Repository.Projects.SelectMany(project => ReferenceRule.Violations(project, Repository.Read($"{project}/{project}.csproj"))));

    [Fact]
    public void Projects_OfTheRepository_AreFound()
    {
        Assert.Contains("Contracts", Repository.Projects);
        Assert.Contains("Gateway", Repository.Projects);
        Assert.DoesNotContain("tests", Repository.Projects);
    }

    [Theory]
    [InlineData("Gateway", "ReportWriter")]
    [InlineData("MetricsWatcher", "AwsSimulator")]
    [InlineData("AwsSimulator", "Scenarios")]
    [InlineData("Cli", "RunLog")]
    [InlineData("Contracts", "Scenarios")]
    [InlineData("RunLog", "Gateway")]
    public void Violations_ForbiddenReference_IsNamed(string project, string reference)
    {
        var violation = Assert.Single(ReferenceRule.Violations(project, Project($"""<ProjectReference Include="..\{reference}\{reference}.csproj" />""")));

        Assert.Equal($"{project} references {reference}.", violation);
    }

    [Fact]
    public void Violations_AllowedReference_IsNone() =>
        Assert.Empty(ReferenceRule.Violations("Gateway", Project("""<ProjectReference Include="../RunLog/RunLog.csproj" /><PackageReference Include="Markdig" />""")));

    [Fact]
    public void Violations_PackageOfContracts_IsNamed() =>
        Assert.Equal("Contracts references the package MassTransit.", Assert.Single(ReferenceRule.Violations("Contracts", Project("""<PackageReference Include="MassTransit" />"""))));

    [Fact]
    public void Violations_SecondCodePath_IsNamed() =>
        Assert.Contains("UseCompat", Assert.Single(ReferenceRule.Violations("Gateway", Project("""<PackageReference Include="Markdig" Condition="'$(UseCompat)' == 'true'" />"""))));

    [Fact]
    public void Violations_ProjectWithoutRule_IsNamed() => Assert.Single(ReferenceRule.Violations("Novelty", Project("")));

    private static string Project(string items) => $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>{items}</ItemGroup></Project>""";
}
