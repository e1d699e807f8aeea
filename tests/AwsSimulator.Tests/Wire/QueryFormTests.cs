using LoadPlatform.AwsSimulator.Wire;
using LoadPlatform.AwsSimulator.Wire.Query;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

public class QueryFormTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("A=1&B=x+y%26", """{"A":"1","B":"x y\u0026"}""")]
    [InlineData("L.member.1=a&L.member.2=b", """{"L":["a","b"]}""")]
    [InlineData("L.member.10=c&L.member.2=b&L.member.1=a", """{"L":["a","b","c"]}""")]
    [InlineData("Q.member.1.S.M.Name=n&Q.member.1.S.Period=60&Q.member.2.S.Period=61", """{"Q":[{"S":{"M":{"Name":"n"},"Period":"60"}},{"S":{"Period":"61"}}]}""")]
    [InlineData("Empty=", """{"Empty":""}""")]
    public void Read_Form_IsTheStructureThatJsonWouldSend(string form, string json)
    {
        Assert.Equal(json, QueryForm.Read(form).ToJsonString());
    }

    [Theory]
    [InlineData("A=1&A=2")]
    [InlineData("A=1&A.B=2")]
    [InlineData("L.member.x=1&L.member.2=1")]
    [InlineData("L.member.99999999999=1")]
    [InlineData("a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a=1")]
    public void Read_Contradiction_IsRefused(string form)
    {
        var error = Assert.Throws<AwsException>(() => QueryForm.Read(form));

        Assert.Equal("MalformedQueryString", error.Type);
    }
}
