using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Reading;

public sealed class ParameterTests
{
    private const string Yaml = """
        name: with-parameters
        description: Places ${calls:12} calls, which cost $${price} each.
        parameters:
          calls: { description: How many calls. }
          pause: { default: 60 }
        steps:
          - { action: place_calls, count: "${calls}", rate: "${calls}" }
          - action: wait
            seconds: ${pause}
          - { action: note, text: "${calls} calls and ${pause} s" }
        """;

    [Fact]
    public void Read_WithoutValues_TakesTheDefaults()
    {
        var reading = ScenarioReader.Read(Yaml, "f.yaml");

        var scenario = Files.Valid(reading);
        Assert.Equal("Places 12 calls, which cost ${price} each.", scenario.Description);
        Assert.Equal(["place 12 calls at 12 per 1 s", "wait 60 s", "note: 12 calls and 60 s"], scenario.Steps.Select(step => step.Title));
        Assert.Equal([new("calls", "12", "How many calls."), new("pause", "60", null)], reading.Parameters);
    }

    [Fact]
    public void Read_WithValues_TakesThem()
    {
        var scenario = Files.Valid(Read(Yaml, ("calls", "3"), ("pause", "0.5")));

        Assert.Equal(["place 3 calls at 3 per 1 s", "wait 0.5 s", "note: 3 calls and 0.5 s"], scenario.Steps.Select(step => step.Title));
    }

    [Theory]
    [InlineData("calls", "many", "f.yaml:7:35: 'count' must be a whole number, not the text 'many' (from the parameter calls)")]
    [InlineData("calls", "0", "f.yaml:7:35: 'count' must be from 1 to 10000, not 0.")]
    [InlineData("calls", "3, hold_seconds: 5", "f.yaml:7:35: 'count' must be a whole number, not the text '3, hold_seconds: 5'")]
    [InlineData("calls", "${pause}", "f.yaml:7:35: 'count' must be a whole number, not the text '${pause}'")]
    [InlineData("pause", "", "f.yaml:9:14: 'seconds' has no value")]
    [InlineData("pause", "-1", "f.yaml:9:14: 'seconds' must be above 0 and up to 86400, not -1.")]
    [InlineData("pause", "5\n  - action: end_all_calls", "f.yaml:9:14: 'seconds' must be a number, not '5\uFFFD  - action: end_all_calls'")]
    [InlineData("cals", "3", "f.yaml:1:1: there is no parameter 'cals' to give a value to; did you mean 'calls'?")]
    public void Read_ValueThatDoesNotFit_IsRefusedWhereItIsUsed(string name, string value, string message) => Assert.Contains(message, Files.Errors(Read(Yaml, (name, value))));

    [Theory]
    [InlineData("${count}", "f.yaml:2:40: the parameter 'count' has neither a value nor a default; give it a value, or write ${count:default}.")]
    [InlineData("${count:1", "'${' is not closed")]
    [InlineData("${:1}", "'' is no parameter's name")]
    [InlineData("${a b:1}", "'a b' is no parameter's name")]
    [InlineData("${a:${b:1}}", "a parameter can not stand within another one")]
    [InlineData("1${a:2}", "'count' must be a whole number, not the text '12' (from the parameter a); make the whole value one parameter.")]
    public void Read_BadParameter_SaysWhy(string count, string message) =>
        Assert.Contains(message, Files.Errors($"name: a\nsteps: [ {{ action: place_calls, count: \"{count}\" }} ]\n"));

    [Fact]
    public void Read_ParameterWithoutValue_IsTheOnlyErrorOfItsPlace() =>
        Assert.Single(ScenarioReader.Read("name: a\nsteps: [ { action: \"${a}\", count: \"${b:1}\" }, { action: wait, seconds: \"${a}\" } ]\n", "f.yaml").Errors);

    [Theory]
    [InlineData("parameters: { a: 5 }", "the parameter 'a' must be a map, not '5'; for example { default: 12, description: How many calls. }")]
    [InlineData("parameters: { a: { defualt: 5 } }", "the parameter 'a' has no 'defualt'; did you mean 'default'?")]
    [InlineData("parameters: { a: { default: [ 5 ] } }", "'default' must be a single value")]
    [InlineData("parameters: { a: { default: \"${b:5}\" } }", "a default can not hold a parameter")]
    [InlineData("parameters: { a: { default: 5 } }", "the parameter 'a' has the default '7' here and '5' in line 3; give it one, or another name.")]
    [InlineData("parameters: { aa: { default: 7 } }", "nothing uses the parameter 'aa'; is 'a' the same one?")]
    [InlineData("parameters: { 5a: { default: 7 } }", "'5a' is no parameter's name")]
    [InlineData("parameters: [ a ]", "'parameters' must be a map")]
    public void Read_BadDeclaration_SaysWhy(string parameters, string message) =>
        Assert.Contains(message, Files.Errors($"name: a\nsteps: [ {{ action: wait, seconds: \"${{a:7}}\" }} ]\n{parameters}\n"));

    [Theory]
    [InlineData("{ action: assert, metric: { namespace: AWS/ECS, name: CPU, statistic: Sum, dimensions: { \"${dim:x}\": web } }, condition: \">=\", value: 1, timeout_seconds: 5 }")]
    [InlineData("{ action: launch_task, task_definition: a, environment: { \"${name}\": { A: 1 } } }")]
    [InlineData("{ action: wait, seconds: 5, \"$${a}\": 5 }")]
    public void Read_ParameterInAKey_IsTheOnlyErrorOfItsPlace(string step) =>
        Assert.Equal("a parameter can not stand in a key; write the key out.", Assert.Single(ScenarioReader.Read($"name: a\nsteps: [ {step} ]\n", "f.yaml").Errors).Message);

    [Fact]
    public void Read_ValuesThatMakeTheFileHuge_IsRefused()
    {
        var yaml = "name: a\nsteps: [ { action: note, text: \"" + string.Concat(Enumerable.Repeat("${x:1}", 30_000)) + "\" } ]\n";

        Assert.Contains("larger than 256 KiB from here on", Files.Errors(Read(yaml, ("x", new string('y', 2000)))));
    }

    [Fact]
    public void Read_TooManyOrTooLongValues_AreRefused()
    {
        var values = Enumerable.Range(0, 101).Select(number => ($"p{number}", new string('x', 2001))).ToArray();

        var errors = Files.Errors(Read(Yaml, values));

        Assert.Contains("101 values are given; at most 100 are allowed", errors);
        Assert.Contains("the value that is given for 'p7' must not be longer than 2000 characters", errors);
    }

    [Fact]
    public void PlainYaml_OfAFileWithParameters_ReadsToTheSameScenario()
    {
        var reading = Read(Yaml, ("calls", "3"));

        var plain = ScenarioReader.Read(reading.PlainYaml!, "f.yaml");

        Assert.Empty(plain.Parameters);
        Assert.Equal(Files.Valid(reading).Steps.Select(step => step.Title), Files.Valid(plain).Steps.Select(step => step.Title));
        Assert.Equal("Places 3 calls, which cost ${price} each.", plain.Scenario!.Description);
    }

    [Fact]
    public void PlainYaml_OfAFileWithoutParameters_IsTheFile() => Assert.Equal(Files.EveryAction, ScenarioReader.Read(Files.EveryAction, "f.yaml").PlainYaml);

    private static ScenarioReading Read(string yaml, params (string Name, string Value)[] values) =>
        ScenarioReader.Read(yaml, "f.yaml", _ => null, values.ToDictionary(pair => pair.Name, pair => pair.Value));
}
