using System.CommandLine;
using System.Text.Json;
using LoadPlatform.Cli.Gateway;
using LoadPlatform.Cli.Printing;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Commands;

/// <summary><c>loadplatform scenarios</c>: the catalog.</summary>
internal sealed class ScenariosCommand(CommandBoundary boundary)
{
    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var list = new Command("list", "List the scenarios of the catalog.");
        list.SetAction((arguments, _) => boundary.RunAsync(arguments, gateway => ListAsync(arguments, gateway)));
        return new Command("scenarios", "Scenarios: the catalog's, and your own.") { list, new ScenariosValidateCommand(boundary).Create() };
    }

    /// <summary>Prints a list of scenarios.</summary>
    public static void Print(TextWriter output, IReadOnlyList<ScenarioView> scenarios) =>
        ColumnPrinter.Print(output, [.. scenarios.Select(static scenario => new[] { "  " + scenario.Name, Display.Span(scenario.DurationSeconds), scenario.Description })]);

    private async Task<int> ListAsync(ParseResult arguments, GatewayClient gateway)
    {
        var scenarios = await gateway.ListScenariosAsync(boundary.Context.Interrupts.First);
        if (boundary.Options.Json(arguments))
            boundary.Context.Output.WriteLine(JsonSerializer.Serialize(scenarios, GatewayJson.Indented));
        else
            Print(boundary.Context.Output, scenarios);
        return ExitCodes.Passed;
    }
}
