using System.Globalization;
using System.Numerics;
using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Tests.Dynamo;

public class NumberTests
{
    private const string Nines = "99999999999999999999999999999999999999";

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("007", "7")]
    [InlineData("+1.50", "1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e3", "1000")]
    [InlineData("-12.5E-3", "-0.0125")]
    [InlineData("0e999999999999", "0")]
    [InlineData("123456789012345678901234567890.12345678", "123456789012345678901234567890.12345678")]
    [InlineData("9.9999999999999999999999999999999999999E+125", Nines + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")]
    public void Parse_Number_IsWrittenWithoutExponentAndZeros(string text, string written) => Assert.Equal(written, NumberText.Parse(text).ToString());

    [Theory]
    [InlineData("", "The parameter cannot be converted to a numeric value")]
    [InlineData("one", "The parameter cannot be converted to a numeric value: one")]
    [InlineData("1 ", "The parameter cannot be converted to a numeric value: 1 ")]
    [InlineData("1e", "The parameter cannot be converted to a numeric value: 1e")]
    [InlineData(".", "The parameter cannot be converted to a numeric value: .")]
    [InlineData("NaN", "The parameter cannot be converted to a numeric value: NaN")]
    [InlineData("1e126", "Number overflow. Attempting to store a number with magnitude larger than supported range")]
    [InlineData("1e999999999999999999", "Number overflow. Attempting to store a number with magnitude larger than supported range")]
    [InlineData("-1e-131", "Number underflow. Attempting to store a number with magnitude smaller than supported range")]
    [InlineData(Nines + "1", "Attempting to store more than 38 significant digits in a Number")]
    public void Parse_NoNumberOfDynamoDbs_IsRefusedInItsWords(string text, string message) =>
        Assert.Equal(message, Assert.Throws<NumberRangeException>(() => NumberText.Parse(text)).Message);

    [Theory]
    [InlineData("0", 1)]
    [InlineData("7", 2)]
    [InlineData("12", 2)]
    [InlineData("1.2", 3)]
    [InlineData("-12", 3)]
    [InlineData("1000", 2)]
    [InlineData("1772614800", 5)]
    [InlineData("1772614805", 6)]
    [InlineData(Nines, 20)]
    public void Size_Number_IsOneByteForTwoDigitsAndOneMore(string text, int size) => Assert.Equal(size, NumberText.Parse(text).Size);

    [Fact]
    public void Add_SumWithMoreThan38Digits_IsRefused()
    {
        var (great, small) = (NumberText.Parse("1e100"), NumberText.Parse("1e-100"));

        Assert.Throws<NumberRangeException>(() => great + small);
        Assert.Throws<NumberRangeException>(() => NumberText.Parse("9.9e125") + NumberText.Parse("9.9e125"));
        Assert.Equal("0", (great - great).ToString());
    }

    [Fact]
    public void Arithmetic_RandomNumbers_IsExact() => Seeds.Check(300, random =>
    {
        var (a, b) = (Draw(random), Draw(random));
        var (left, right) = (NumberText.Parse(a.Text), NumberText.Parse(b.Text));

        Assert.Equal(left, NumberText.Parse(left.ToString()));
        Assert.Equal(Math.Sign(left.Order(right)), a.Scaled.CompareTo(b.Scaled));
        Assert.Equal(left == right, a.Scaled == b.Scaled);
        Assert.Equal(a.Scaled + b.Scaled, Scaled((left + right).ToString()));
        Assert.Equal(a.Scaled - b.Scaled, Scaled((left - right).ToString()));
    });

    /// <summary>A number of up to 15 digits before and after the point, and its 10^20-fold.</summary>
    private static (string Text, BigInteger Scaled) Draw(Random random)
    {
        var whole = random.NextInt64((long)Math.Pow(10, random.Next(1, 15))).ToString(CultureInfo.InvariantCulture);
        var fraction = random.NextInt64((long)Math.Pow(10, random.Next(1, 15))).ToString(CultureInfo.InvariantCulture).PadLeft(random.Next(16), '0');
        var text = $"{random.Pick("", "-", "+")}{whole}.{fraction}";
        return (text, Scaled(text));
    }

    private static BigInteger Scaled(string text)
    {
        var parts = text.Split('.');
        var digits = parts[0] + (parts.Length > 1 ? parts[1] : "").PadRight(40, '0');
        return BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }
}
