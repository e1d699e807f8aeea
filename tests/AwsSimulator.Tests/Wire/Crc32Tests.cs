using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

public class Crc32Tests
{
    [Fact]
    public void Of_TheStandardsCheckText_IsItsCheckValue()
    {
        Assert.Equal(0xCBF4_3926u, Crc32.Of("123456789"u8));
        Assert.Equal(0u, Crc32.Of([]));
    }
}
