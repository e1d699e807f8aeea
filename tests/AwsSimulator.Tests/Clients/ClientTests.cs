namespace LoadPlatform.AwsSimulator.Tests.Clients;

/// <summary>Every test of the Python modules beside this file: boto3 and awscli against the simulator on a real port.</summary>
[Trait("Category", "Server")]
public sealed class ClientTests(ClientModules modules) : IClassFixture<ClientModules>
{
    public static TheoryData<string, string> Tests
    {
        get
        {
            var tests = new TheoryData<string, string>();
            foreach (var (module, test) in ClientModules.Find())
                tests.Add(module, test);
            return tests;
        }
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public async Task Client(string module, string test)
    {
        var results = await modules.ResultsOfAsync(module);

        Assert.True(results.TryGetValue(test, out var result), $"{test} was not run: {string.Join(", ", results.Keys)}");
        Assert.True(result.Outcome == "passed", result.Message);
    }
}
