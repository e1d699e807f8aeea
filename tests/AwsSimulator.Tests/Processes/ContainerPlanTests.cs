using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Processes;
using LoadPlatform.AwsSimulator.Processes.Containers;
using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator.Tests.Processes;

public class ContainerPlanTests
{
    private static readonly ImageOptions Image = new()
    {
        Executable = "sh",
        Arguments = ["{stacks}/run"],
        Command = ["--listen", "{address}"],
        Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["HOST"] = "{address}", ["MODE"] = "image" },
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal) { ["address"] = "127.0.64.16", ["stacks"] = "/stacks" };

    [Theory]
    [InlineData(new string[0], new string[0], new[] { "/stacks/run", "--listen", "127.0.64.16" })]
    [InlineData(new string[0], new[] { "{address}", "$HOME" }, new[] { "/stacks/run", "{address}", "$HOME" })]
    [InlineData(new[] { "sh", "-x" }, new string[0], new[] { "-x" })]
    [InlineData(new[] { "sh", "-x" }, new[] { "y" }, new[] { "-x", "y" })]
    public void Of_EntryPointAndCommand_GoOverTheImagesAsInAContainerRuntime(string[] entryPoint, string[] command, string[] expected)
    {
        var plan = Of(new ContainerDefinition("c", "i") { EntryPoint = entryPoint, Command = command });

        Assert.EndsWith("/sh", plan.Executable, StringComparison.Ordinal);
        Assert.Equal(expected, plan.Arguments);
    }

    [Fact]
    public void Of_Variables_TasksOverImagesAndEcsOverAll()
    {
        var plan = Of(new ContainerDefinition("c", "i") { Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["MODE"] = "task", ["ECS_AGENT_URI"] = "mine" } });

        Assert.Equal(("127.0.64.16", "task", "http://agent"), (plan.Environment["HOST"], plan.Environment["MODE"], plan.Environment["ECS_AGENT_URI"]));
        Assert.Equal(["ECS_AGENT_URI", "HOME", "HOST", "LANG", "MODE", "PATH"], plan.Environment.Keys.Order());
    }

    [Theory]
    [InlineData("123456789012.dkr.ecr.us-east-1.amazonaws.com/load/locust:latest", "/usr/bin/python3")]
    [InlineData("tool@sha256:0011", "exact")]
    [InlineData("tool-box:5000", "pattern")]
    [InlineData("registry:5000/other", null)]
    public void Find_Image_ByTheLastPartOfItsName(string image, string? executable)
    {
        var options = new SimulatorOptions
        {
            Images = new Dictionary<string, ImageOptions>(StringComparer.Ordinal)
            {
                ["tool*"] = new() { Executable = "pattern" },
                ["tool"] = new() { Executable = "exact" },
                ["t*"] = new() { Executable = "shorter" },
            },
        };

        Assert.Equal(executable, new ImageCatalog(Options.Create(options)).Find(image)?.Executable);
    }

    private static ContainerCommand Of(ContainerDefinition definition) =>
        ContainerPlan.Of(Image, definition, Values, new Dictionary<string, string>(StringComparer.Ordinal) { ["ECS_AGENT_URI"] = "http://agent" }, "/folder");
}
