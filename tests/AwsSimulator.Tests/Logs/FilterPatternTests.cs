using LoadPlatform.AwsSimulator.Logs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Logs;

public class FilterPatternTests
{
    [Theory]
    [InlineData("", "anything", true)]
    [InlineData("ERROR", "[ERROR 400] bad", true)]
    [InlineData("error", "[ERROR 400] bad", false)]
    [InlineData("ERROR bad", "[ERROR 400] bad", true)]
    [InlineData("ERROR good", "[ERROR 400] bad", false)]
    [InlineData("\"400] bad\"", "[ERROR 400] bad", true)]
    [InlineData("\"bad 400\"", "[ERROR 400] bad", false)]
    [InlineData("?WARN ?ERROR", "[ERROR 400] bad", true)]
    [InlineData("?WARN ?FATAL", "[ERROR 400] bad", false)]
    [InlineData("?WARN ERROR", "[ERROR 400] bad", true)]
    [InlineData("ERROR -400", "[ERROR 400] bad", false)]
    [InlineData("ERROR -\"401]\"", "[ERROR 400] bad", true)]
    [InlineData("-bad", "[ERROR 400] bad", false)]
    [InlineData("?\"] bad\" ?WARN", "[ERROR 400] bad", true)]
    public void Matches_Line_AsDocumented(string pattern, string line, bool matches) => Assert.Equal(matches, new FilterPattern(pattern).Matches(line));

    [Theory]
    [InlineData("\"open", "not closed")]
    [InlineData("a.b", "Invalid character(s) in term 'a.b'")]
    [InlineData("-", "Invalid character(s) in term ''")]
    [InlineData("{ $.level = \"x\" }", "terms only")]
    [InlineData("[ip, user]", "terms only")]
    public void Constructor_BadPattern_IsRefused(string pattern, string message)
    {
        var error = Assert.Throws<AwsException>(() => new FilterPattern(pattern));

        Assert.Equal("InvalidParameterException", error.Type);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
