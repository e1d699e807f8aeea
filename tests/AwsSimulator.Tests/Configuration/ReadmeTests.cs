using LoadPlatform.AwsSimulator.Model.Faults;
using LoadPlatform.AwsSimulator.Tests.Wire;
using LoadPlatform.AwsSimulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace LoadPlatform.AwsSimulator.Tests.Configuration;

/// <summary>The simulator's README names every operation and every kind of fault that there is, and none that there is not.</summary>
public class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(RepositoryFiles.Path("AwsSimulator", "README.md"));

    [Fact]
    public async Task Operations_OfEveryService_AreNamed()
    {
        await using var application = new SimulatorApplication();
        var there = application.Services.GetServices<AwsService>().SelectMany(service => service.Operations).Select(operation => operation.Name);

        Assert.Equal(there.Order(StringComparer.Ordinal), Cells(Section("Operations"), column: 1).SelectMany(cell => cell.Split(", ")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Faults_EveryKind_IsDescribed() =>
        Assert.Equal(FaultKinds.All.Keys.Order(StringComparer.Ordinal), Cells(Section("Faults"), column: 0).Select(cell => cell.Trim('`')).Order(StringComparer.Ordinal));

    /// <summary>A column of a section's tables, without their heads.</summary>
    private static IEnumerable<string> Cells(string section, int column)
    {
        var lines = section.Split('\n');
        return lines.Where((line, index) => line.StartsWith("| ", StringComparison.Ordinal) && !lines[index + 1].StartsWith("|--", StringComparison.Ordinal))
            .Select(line => line.Split('|')[column + 1].Trim());
    }

    /// <summary>A section's text, up to the next of its rank.</summary>
    private static string Section(string title)
    {
        var parts = Text.Split("\n## ");
        return Assert.Single(parts, part => part.StartsWith($"{title}\n", StringComparison.Ordinal));
    }
}
