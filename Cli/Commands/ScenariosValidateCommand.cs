using System.CommandLine;
using System.Text.Json;
using LoadPlatform.Cli.Gateway;
using LoadPlatform.Cli.Printing;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Commands;

/// <summary><c>loadplatform scenarios validate</c>: reads a scenario as a run would, without a run.</summary>
internal sealed class ScenariosValidateCommand(CommandBoundary boundary)
{
    private readonly ScenarioOptions _scenario = new();

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new Command("validate", "Read a scenario as a run would: what it takes (exit code 0), or everything that is wrong with it (2).");
        _scenario.AddTo(command);
        command.SetAction((arguments, _) => boundary.RunAsync(arguments, gateway => ValidateAsync(arguments, gateway)));
        return command;
    }

    private async Task<int> ValidateAsync(ParseResult arguments, GatewayClient gateway)
    {
        var context = boundary.Context;
        var scenario = _scenario.Read(arguments);
        var request = new ScenarioRequest { Scenario = scenario.Source.Name, ScenarioYaml = scenario.Source.Yaml, Parameters = scenario.Parameters, Includes = scenario.Includes };
        var validation = await gateway.ValidateAsync(request, context.Interrupts.First);
        if (boundary.Options.Json(arguments))
            context.Output.WriteLine(JsonSerializer.Serialize(validation, GatewayJson.Indented));
        else if (validation.Valid)
            ValidationPrinter.Print(context.Output, validation);
        else
            ValidationPrinter.PrintErrors(context.Error, validation, scenario.PathOf);
        return validation.Valid ? ExitCodes.Passed : ExitCodes.Usage;
    }
}
