using System.Net;
using System.Text.RegularExpressions;
using LoadPlatform.AwsSimulator.Tests.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Page;

public partial class PageTests
{
    [Fact]
    public async Task Get_Root_IsThePageAndTakesNothingFromElsewhere()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();

        using var response = await client.GetAsync("/");
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotMatch("https?://|<style|onclick=|javascript:", html);
    }

    [Fact]
    public async Task Get_EveryFileThatThePageNames_IsThere()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(Files.Matches(await client.GetStringAsync("/")).Select(match => match.Groups["name"].Value));

        while (open.TryDequeue(out var name))
        {
            if (!seen.Add(name))
                continue;

            using var response = await client.GetAsync($"/_sim/page/{name}");
            Assert.True(response.StatusCode == HttpStatusCode.OK, name);
            Assert.Equal(name.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript", response.Content.Headers.ContentType!.MediaType);
            foreach (Match import in Imports.Matches(await response.Content.ReadAsStringAsync()))
                open.Enqueue(import.Groups["name"].Value);
        }

        Assert.Equal(["chart.js", "dom.js", "main.js", "page.css", "panels.js", "tasks.js", "times.js"], seen.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nothing.js")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    public async Task Get_AnythingElse_IsNotFound(string name)
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/_sim/page/{name}")).StatusCode);
    }

    /// <summary>Names come from users: they go in as text, and never as markup.</summary>
    [Fact]
    public async Task Scripts_AnyName_GoesInAsText()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();
        var html = await client.GetStringAsync("/");

        foreach (var name in (string[])["chart.js", "dom.js", "main.js", "panels.js", "tasks.js", "times.js"])
        {
            var script = await client.GetStringAsync($"/_sim/page/{name}");
            Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createContextualFragment|\\beval\\b|new Function", script);
            Assert.All(Finds.Matches(script), match => Assert.Contains($"id=\"{match.Groups["id"].Value}\"", html, StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("/_sim/page/(?<name>[a-z.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Files { get; }

    [GeneratedRegex("from \"\\./(?<name>[a-z.]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Imports { get; }

    [GeneratedRegex("find\\(\"(?<id>[a-z-]+)\"\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Finds { get; }
}
