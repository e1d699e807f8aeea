using System.Diagnostics;

namespace LoadPlatform.Cli.Tests;

/// <summary>The repository's entry <c>./run</c>, as far as it gets without starting anything.</summary>
public sealed class RunEntryTests
{
    [Theory]
    [InlineData("unknown option", "burst", "--fast")]
    [InlineData("wants a value", "--target")]
    [InlineData("wants a value", "burst", "--param")]
    [InlineData("wants name=value", "--param", "calls")]
    [InlineData("wants name=value", "--param=7=calls")]
    [InlineData("want a scenario", "--up", "--dry-run")]
    [InlineData("want a scenario", "--up", "--param", "calls=7")]
    [InlineData("0.1 to 1000", "--time-scale", "0.01")]
    [InlineData("0.1 to 1000", "--time-scale=1001")]
    [InlineData("0.1 to 1000", "--time-scale", "fast")]
    [InlineData("one scenario at a time", "burst", "smoke-test")]
    [InlineData("no scenario file", "not there.yaml")]
    [InlineData("no scenario file", "$(touch x)/y")]
    public async Task Run_WrongArguments_SaysSoAndExits2(string said, params string[] arguments)
    {
        var (code, error) = await CallAsync(arguments);

        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Error)> CallAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("bash") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(Path.Combine(Root(), "run"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
